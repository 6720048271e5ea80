/**
 * Present: a presentation is verified for whoever it was made for. With a challenge of this catalogue it is accepted once:
 * whoever overhears it can do nothing with it. A verifier's own challenge is compared, and for the verifier to remember.
 */
import { done, type Finding, type Outcome, refused } from '../core/problem.js';
import { type Asked, challengesIn, presentedTo } from '../core/verification/presented-to.js';
import type { Appending } from './append.js';
import type { Challenges } from './challenges.js';
import { type Assessing, assess } from './publish.js';
import type { Presented } from './verbs/publishing.js';

export interface Presenting extends Assessing, Pick<Appending, 'clock' | 'present'> {
  readonly challenges: Challenges;
}

/**
 * @param asked what the verifier wants the proofs to say. A challenge of ours counts though nobody asked for it, and then for
 * this catalogue's domain, unless the verifier names its own.
 * @returns the judgement, and beside it: `presented-challenge`, `presented-domain`, `challenge-*`; or `busy`.
 */
export async function present(
  bytes: Uint8Array,
  mediaType: string,
  asked: Asked,
  p: Presenting,
): Promise<Outcome<Presented>> {
  const { judgement } = await assess(bytes, mediaType, p);
  const given = asked.challenge === undefined ? challengesIn(bytes, mediaType) : [asked.challenge];
  const own = given.find((challenge) => p.challenges.isOwn(challenge));
  const expected = own === undefined ? asked : { domain: p.challenges.domain, ...asked, challenge: own };
  const findings = presentedTo(bytes, mediaType, expected);
  if (own === undefined || findings.length > 0) return done({ judgement, findings });
  // What does not verify uses nothing up: it may be mended and presented again.
  const now = p.clock.now();
  const accepted = judgement.report.standing === 'verified';
  const spent = accepted ? p.challenges.use(own, now, 'presentation') : p.challenges.refusal(own, now);
  if (spent === 'busy') return refused('busy', [], { seconds: 60 });
  const late: readonly Finding[] = spent === undefined ? [] : [{ code: spent, pointer: '' }];
  return done({ judgement, findings: late });
}
