/** GET /compare: up to five offers side by side, under one profile or by their facts alone. */
import { comparisonAnswer } from '../../answers/compare.js';
import { profileAnswer } from '../../answers/requirement.js';
import { MOST_COMPARED } from '../../core/search/likeness.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import { comparePage } from '../../web/compare.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';
import { readWhen } from '../moments.js';

const PARAMETERS = ['offer', 'profile', 'goLive', 'termEnd', 'asOf', 'knownAt', 'lang'];

export const compare: Handler = async ({ catalogue, search, voice }) => {
  const reader = new ParameterReader(search);
  reader.allowOnly(PARAMETERS);
  const offers = [...new Set(reader.all('offer'))];
  if (offers.length > MOST_COMPARED) {
    reader.report('offers-too-many', 'offer', '', { count: offers.length, largest: MOST_COMPARED });
  }
  const { when, asked } = readWhen(reader, catalogue.now());
  const known = catalogue.profiles();
  const profile = reader.profile(
    'profile',
    known.map(({ id }) => id),
  );
  const goLive = reader.date('goLive');
  const termEnd = reader.date('termEnd');
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  const parameters = { ...(goLive === undefined ? {} : { goLive }), ...(termEnd === undefined ? {} : { termEnd }) };
  const question = { ...asked, profile, ...parameters };
  const found = await catalogue.compare({ offers, when, parameters, ...(profile === undefined ? {} : { profile }) });
  if (!found.ok) return problem(found.problem);
  const body = comparisonAnswer(found.value, { voice, illustrative: catalogue.illustrative }, question);
  const profiles = known.map((one) => profileAnswer(one, voice));
  return answer({ json: body, html: (frame) => comparePage(body, { question, profiles }, frame) });
};
