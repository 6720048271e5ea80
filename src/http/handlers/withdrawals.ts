/** Withdrawing: a challenge first, then the signed request that carries it. */
import { reportAddress } from '../../answers/address.js';
import { challengeAnswer, withdrawnAnswer } from '../../answers/withdrawn.js';
import type { Handler } from '../asked.js';
import { readDocument } from '../document.js';
import { answer, problem } from '../faces.js';

export const challenge: Handler = ({ catalogue }) => {
  return answer({ json: challengeAnswer(catalogue.challenge()) }, 200, { 'Cache-Control': 'no-store' });
};

/** 201 when it was withdrawn now, 200 when it was before; a refusal changes nothing. */
export const withdraw: Handler = async (asked) => {
  const document = await readDocument(asked);
  if (!document.ok) return problem(document.problem);
  const { bytes, mediaType } = document.value;
  const withdrawn = await asked.catalogue.withdraw(bytes, mediaType);
  if (!withdrawn.ok) return problem(withdrawn.problem);
  const { created, credential } = withdrawn.value;
  const headers = { 'Cache-Control': 'no-store', Location: reportAddress(credential) };
  return answer({ json: withdrawnAnswer(withdrawn.value) }, created ? 201 : 200, headers);
};
