/** Requests of an operator to adopt a policy file (contexts/README.md). */
import type { AdoptionClaim } from '../claims.js';
import { CARTULARY } from '../namespace.js';
import type { RdfView } from '../rdf-view.js';
import { node, one, text } from './form.js';

const SECURITY = 'https://w3id.org/security#';

const ADOPTION = node<AdoptionClaim>({
  what: one('policyFile', text),
  version: one('policyVersion', text),
  document: one('policyDocument', text),
  challenge: one(`${SECURITY}challenge`, text),
  domain: one(`${SECURITY}domain`, text),
});

const REQUEST = `${CARTULARY}adoption`;

/** One that cannot be read is none. */
export function adoptionsOf(view: RdfView): readonly AdoptionClaim[] {
  return view
    .subjects()
    .flatMap((subject) => view.values(subject, REQUEST).flatMap((term) => ADOPTION.read(term, view) ?? []));
}
