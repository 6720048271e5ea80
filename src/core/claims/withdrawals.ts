/** Requests to withdraw a credential (contexts/README.md). */
import type { WithdrawalClaim } from '../claims.js';
import { CARTULARY } from '../namespace.js';
import type { RdfView } from '../rdf-view.js';
import { node, one, text } from './form.js';

const SECURITY = 'https://w3id.org/security#';

const WITHDRAWAL = node<WithdrawalClaim>({
  contentDigest: one('contentDigest', text),
  challenge: one(`${SECURITY}challenge`, text),
  domain: one(`${SECURITY}domain`, text),
});

const REQUEST = `${CARTULARY}withdrawal`;

/** One that cannot be read is none. */
export function withdrawalsOf(view: RdfView): readonly WithdrawalClaim[] {
  return view
    .subjects()
    .flatMap((subject) => view.values(subject, REQUEST).flatMap((term) => WITHDRAWAL.read(term, view) ?? []));
}
