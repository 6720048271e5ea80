import { type Claims, EXTRACTOR_VERSION } from '../claims.js';
import { didOf } from '../did.js';
import type { Digest } from '../digest.js';
import { BEGINNING, FOREVER, type Instant, parseInstant } from '../instant.js';
import type { Quad } from '../jsonld.js';
import { CARTULARY, CREDENTIALS } from '../namespace.js';
import { Pointers } from '../pointers.js';
import { type RdfView, viewOf } from '../rdf-view.js';
import { adoptionsOf } from './adoptions.js';
import { yesNo } from './form.js';
import { labelsOf } from './labels.js';
import { offersOf } from './offers.js';
import { participantsOf, registrationNumbersOf } from './participants.js';
import { statementsOf } from './statements.js';
import { withdrawalsOf } from './withdrawals.js';

/** One credential as it was signed. */
export interface SignedView {
  /** Its RDF, which is what the signature is over. */
  readonly quads: readonly Quad[];
  /** Its JSON, for pointers alone: no claim is read from it. */
  readonly document: unknown;
  readonly contentDigest: Digest;
}

/**
 * What a credential says.
 * @returns undefined when the graph holds no credential with an issuer.
 */
export function extractClaims({ quads, document, contentDigest }: SignedView): Claims | undefined {
  const view = viewOf(quads);
  const credential = view.credential();
  const issuer = credential === undefined ? undefined : view.only(credential, `${CREDENTIALS}issuer`)?.value;
  if (credential === undefined || issuer === undefined) return undefined;
  const pointers = new Pointers(document, quads);
  const withdrawals = withdrawalsOf(view);
  const adoptions = adoptionsOf(view);
  const validity = {
    issuer: didOf(issuer),
    // VCDM 2.0 §4.9 and, for 1.1, §4.6: the older names of the same two dates.
    validFrom: dateOf(view, credential, 'validFrom', 'issuanceDate') ?? BEGINNING,
    validUntil: dateOf(view, credential, 'validUntil', 'expirationDate') ?? FOREVER,
  };
  return {
    extractor: EXTRACTOR_VERSION,
    credential: contentDigest,
    ...(credential.startsWith('_:') ? {} : { credentialId: credential }),
    ...validity,
    illustrative: view.values(credential, `${CARTULARY}illustrative`).some((term) => yesNo.read(term, view) === true),
    ...(view.values(credential, `${CARTULARY}visibility`).some(({ value }) => value === 'private')
      ? { visibility: 'private' as const }
      : {}),
    types: view.types(credential),
    participants: participantsOf(view, pointers),
    registrationNumbers: registrationNumbersOf(view, pointers),
    offers: offersOf(view, pointers),
    labels: labelsOf(view, pointers),
    statements: statementsOf(view, pointers, validity),
    ...(withdrawals.length === 0 ? {} : { withdrawals }),
    ...(adoptions.length === 0 ? {} : { adoptions }),
  };
}

function dateOf(view: RdfView, credential: string, ...names: readonly string[]): Instant | undefined {
  for (const name of names) {
    const date = view.only(credential, CREDENTIALS + name);
    if (date !== undefined) return parseInstant(date.value);
  }
  return undefined;
}
