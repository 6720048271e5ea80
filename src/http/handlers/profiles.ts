/** Profiles: what buyers can ask by, one in full, two side by side, and a buyer's own. */
import {
  comparisonAnswer,
  DEFAULT_DIFFERING,
  fullProfileAnswer,
  keptProfileAnswer,
  LARGEST_DIFFERING,
  profilesAnswer,
} from '../../answers/profile.js';
import { profileAnswer } from '../../answers/requirement.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import { profilePage } from '../../web/profile.js';
import { profileComparisonPage } from '../../web/profile-comparison.js';
import { profilesPage } from '../../web/profiles.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';
import { readWhen } from '../moments.js';

export const profiles: Handler = ({ catalogue, voice }) => {
  const json = profilesAnswer(catalogue, voice);
  return answer({ json, html: (frame) => profilesPage(json, frame) });
};

/** By id (its newest version), `id@version`, or hash. */
export const profile: Handler = ({ catalogue, path, voice }) => {
  const found = catalogue.profile(path.id ?? '');
  if (found === undefined) return problem({ code: 'not-found', findings: [], params: { profile: path.id ?? '' } });
  const json = { seq: catalogue.head().seq, profile: fullProfileAnswer(found, voice) };
  const others = () => catalogue.shelf().versions.map((one) => profileAnswer(one, voice));
  return answer({ json, html: (frame) => profilePage(json, others(), frame) });
};

/** 201 when it is kept from now on, 200 when it was here. */
export const keepProfile: Handler = async ({ catalogue, body, voice }) => {
  const kept = await catalogue.keepProfile(body);
  if (!kept.ok) return problem(kept.problem);
  const json = keptProfileAnswer(kept.value, voice);
  return answer({ json }, json.created ? 201 : 200, { 'Cache-Control': 'no-store', Location: json.url });
};

export const compareProfiles: Handler = async ({ catalogue, path, search, voice }) => {
  const reader = new ParameterReader(search);
  reader.allowOnly(['with', 'after', 'limit', 'asOf', 'knownAt', 'lang']);
  const { when, asked } = readWhen(reader, catalogue.now());
  const known = catalogue.profiles().map(({ id }) => id);
  const other = reader.profile('with', known);
  if (other === undefined && reader.findings.length === 0) reader.report('parameter-missing', 'with', '');
  const limit = reader.limit('limit', DEFAULT_DIFFERING, LARGEST_DIFFERING);
  const after = reader.single('after');
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  const query = { when, limit, ...(after === undefined ? {} : { after }) };
  const compared = await catalogue.compareProfiles(path.id ?? '', other ?? '', query);
  if (!compared.ok) return problem(compared.problem);
  const json = comparisonAnswer(compared.value, { illustrative: catalogue.illustrative, asked }, voice);
  return answer({ json, html: (frame) => profileComparisonPage(json, frame) });
};
