/** The registration numbers of a participant: as it says them itself, and as notaries vouch for them. */
import { type NotaryView, notaryView } from '../core/policy/notary.js';
import type { Present } from './present.js';
import type { RegisteredNumber, When } from './verbs/finding.js';

/** Anybody can sign anything about a number: shown of each are those that count, then the last others. */
const MAX_NOTARIES = 5;

export function registrationsOf(
  known: ReturnType<Present['descriptions']['participantsOf']>,
  present: Present,
  when: When,
) {
  const circumstances = { trust: present.rulebook.trust, ...when };
  const numbers = new Map<string, RegisteredNumber>();
  const add = (number: Omit<RegisteredNumber, 'notaries'>, notary?: NotaryView): void => {
    const key = `${number.type} ${number.value}`;
    const former = numbers.get(key) ?? { ...number, notaries: [] };
    const notaries = notary === undefined ? former.notaries : [...former.notaries, notary];
    numbers.set(key, { ...former, notaries });
  };
  for (const { claim, claims } of known) {
    for (const { type, value } of claim.registrationNumbers) add({ type, value, issuer: claims.issuer });
  }
  const ids = new Set(known.flatMap(({ claim }) => claim.registrationNumberIds ?? []));
  for (const id of ids) {
    for (const { claim, claims } of present.numbers.at(id)) {
      const { type, value } = claim;
      add({ type, value, issuer: claims.issuer }, notaryView(claim, claims, circumstances));
    }
  }
  return [...numbers.values()].map((number) => ({ ...number, notaries: shown(number.notaries) }));
}

function shown(notaries: readonly NotaryView[]): readonly NotaryView[] {
  return [...notaries]
    .reverse()
    .sort((a, b) => a.against.length - b.against.length)
    .slice(0, MAX_NOTARIES);
}
