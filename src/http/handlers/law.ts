/** GET /law: the law and the lists that verdicts stand on, as known on one day, in force on another. */
import { lawRegisterAnswer } from '../../answers/law-register.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import { lawPage } from '../../web/law.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';
import { readWhen } from '../moments.js';

export const law: Handler = async ({ catalogue, search, voice }) => {
  const reader = new ParameterReader(search);
  reader.allowOnly(['asOf', 'knownAt', 'lang']);
  const { when, asked } = readWhen(reader, catalogue.now());
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  const found = await catalogue.lawRegister(when);
  if (!found.ok) return problem(found.problem);
  const json = lawRegisterAnswer(found.value, catalogue.illustrative, voice);
  return answer({ json, html: (frame) => lawPage(json, asked, frame) });
};
