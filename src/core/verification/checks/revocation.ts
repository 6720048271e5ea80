import { revocationOf } from '../../x509/revocation.js';
import { givenChains } from '../chain/given-chains.js';
import { judgeChain } from '../chain/judge-chains.js';
import { type Answer, type DocumentSubject, NOT_APPLICABLE, unknown } from '../subject.js';
import { worstOf } from './chain.js';

/**
 * Is a certificate below the anchor revoked (RFC 5280 §6.3)? A list that cannot be had, or is not its issuer's, or has
 * ended, tells nothing: that is unknown, never a pass (policies/README.md D20).
 * Findings: those of `revocationOf`; with pass: `revocation-unnamed`.
 */
export function revocation(subject: DocumentSubject): Answer {
  const { reading, evidence, now } = subject;
  const given = givenChains(subject);
  if (given.ok && given.chains.length === 0) return NOT_APPLICABLE;
  const chains = given.ok ? given.chains.map((one) => judgeChain(one, subject)) : [];
  if (chains.length === 0 || chains.some(({ answer }) => answer.outcome !== 'pass')) {
    return unknown({ code: 'not-reached', pointer: reading.pointer, params: { check: 'chain' } });
  }
  return worstOf(
    chains.flatMap(({ pointer, links }) =>
      links.map((link): Answer => {
        const { kind, finding, used } = revocationOf(link, evidence, now);
        return {
          outcome: OUTCOMES[kind],
          findings: finding === undefined ? [] : [{ ...finding, pointer }],
          evidence: used?.content.ok ? [used.content.digest] : [],
        };
      }),
    ),
  );
}

const OUTCOMES = { good: 'pass', unnamed: 'pass', open: 'unknown', revoked: 'fail' } as const;
