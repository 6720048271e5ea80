/**
 * What is fetched can name something else to fetch: a status list is signed, so its signer's DID document is needed
 * too; a DID document names a certificate chain, and its certificates name revocation lists. Gathering asks again after each round, and goes no further than the limit, whatever documents name.
 */
import type { Evidence, Need } from './check.js';

/**
 * 1: the DID documents, status lists and chains that documents name; 2: the signers of those lists, and the chains that
 * DID documents name; 3: the chains of those signers, and the revocation lists of the chains; 4: those of the signers'.
 */
export const GATHER_ROUNDS = 4;

/**
 * @param needs what is needed, as far as can be told from what was gathered so far; it may name again what was.
 * @param gather fetches; it answers for what it could not fetch too, so that nothing is asked for twice.
 * @returns all that was gathered, in the order of gathering.
 */
export async function gatherInRounds(
  needs: (gathered: readonly Evidence[]) => Promise<readonly Need[]>,
  gather: (needs: readonly Need[]) => Promise<readonly Evidence[]>,
): Promise<readonly Evidence[]> {
  const gathered: Evidence[] = [];
  for (let round = 0; round < GATHER_ROUNDS; round += 1) {
    const open = (await needs(gathered)).filter((need) => !gathered.some((one) => answers(one, need)));
    if (open.length === 0) break;
    gathered.push(...(await gather(open)));
  }
  return gathered;
}

function answers(evidence: Evidence, { kind, url }: Need): boolean {
  return evidence.kind === kind && evidence.url === url;
}
