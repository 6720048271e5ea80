/** GET /offers/{id} and its explanation under a profile. A browser gets both on one page. */
import type { Question } from '../../answers/address.js';
import { explanationAnswer } from '../../answers/explanation.js';
import { offerLinkedData } from '../../answers/linked-data.js';
import { offerAnswer } from '../../answers/offer.js';
import { sourcesOf } from '../../answers/peers.js';
import { profileAnswer } from '../../answers/requirement.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import { type Asking, offerPage } from '../../web/offer.js';
import type { Asked, Handler } from '../asked.js';
import { answer, problem, type Reply } from '../faces.js';
import { readWhen } from '../moments.js';
import { offerParts } from './offer-parts.js';

const PARAMETERS = ['profile', 'goLive', 'termEnd', 'asOf', 'knownAt', 'lang'];

export const offer: Handler = (asked) => offerNamed(asked, asked.path.id ?? '', []);

/** @param name an offer's id or its IRI. @param more further parameters that this address takes. */
export async function offerNamed(asked: Asked, name: string, more: readonly string[]): Promise<Reply> {
  const { catalogue, voice } = asked;
  const { reader, when, question, profile, parameters } = readQuestion(asked, more);
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  const found = await catalogue.offer(name, when);
  if (!found.ok) return problem(found.problem);
  const sources = sourcesOf(found.value.offer.credentials, catalogue);
  const body = { ...offerAnswer(found.value, catalogue.illustrative, voice, question), sources };
  const explained =
    profile === undefined ? undefined : await catalogue.explain(found.value.offer.id, profile, when, parameters);
  if (explained?.ok === false) return problem(explained.problem);
  const about = { offer: found.value.offer.id, question, when };
  const full = explained && { ...explanationAnswer(explained.value, circumstances(asked), question), sources };
  return answer({
    json: body,
    jsonLd: () => offerLinkedData(found.value.offer),
    html: async (frame) => offerPage(full ?? body, asking(asked, question), await offerParts(asked, about), frame),
  });
}

/** Without `profile`, the last of the catalogue's profiles; the answer names which one it was. */
export const explanation: Handler = async (asked) => {
  const { catalogue, path } = asked;
  const { reader, when, question, parameters, ...read } = readQuestion(asked, []);
  const profile = read.profile ?? catalogue.profiles().at(-1)?.id;
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  if (profile === undefined) return problem({ code: 'not-found', findings: [] });
  const found = await catalogue.explain(path.id ?? '', profile, when, parameters);
  if (!found.ok) return problem(found.problem);
  const named = { ...question, profile };
  const sources = sourcesOf(found.value.offer.credentials, catalogue);
  const body = { ...explanationAnswer(found.value, circumstances(asked), named), sources };
  const about = { offer: found.value.offer.id, question: named, when };
  return answer({
    json: body,
    html: async (frame) => offerPage(body, asking(asked, question), await offerParts(asked, about), frame),
  });
};

function readQuestion({ catalogue, search }: Asked, more: readonly string[]) {
  const reader = new ParameterReader(search);
  reader.allowOnly([...PARAMETERS, ...more]);
  const { when, asked } = readWhen(reader, catalogue.now());
  const profile = reader.profile(
    'profile',
    catalogue.profiles().map(({ id }) => id),
  );
  const goLive = reader.date('goLive');
  const termEnd = reader.date('termEnd');
  const parameters = { ...(goLive === undefined ? {} : { goLive }), ...(termEnd === undefined ? {} : { termEnd }) };
  return { reader, when, profile, parameters, question: { ...asked, profile, ...parameters } };
}

function circumstances({ catalogue, voice }: Asked) {
  const { claims, reference, illustrative } = catalogue;
  return { voice, claims, cite: reference, illustrative };
}

function asking({ catalogue, voice }: Asked, question: Question): Asking {
  return { question, profiles: catalogue.profiles().map((profile) => profileAnswer(profile, voice)) };
}
