/** Gaia-X labels. Read leniently: real labels do not conform to their own 25.11 shape (gx:digestSRI for cred:digestSRI). */
import type { LabelClaim } from '../claims.js';
import { CREDENTIALS, GAIA_X } from '../namespace.js';
import type { Pointers } from '../pointers.js';
import { isNode, nameOf, type RdfView } from '../rdf-view.js';
import { wordsOf } from './text.js';

const LEVEL = `${GAIA_X}labelLevel`;

export function labelsOf(view: RdfView, pointers: Pointers): readonly LabelClaim[] {
  return view.subjects().flatMap((subject) => {
    const [level] = wordsOf(view, subject, LEVEL);
    if (!view.classes(subject).includes(`${GAIA_X}LabelCredential`) || level === undefined) return [];
    const [rulesVersion = ''] = wordsOf(view, subject, `${GAIA_X}rulesVersion`);
    const [engineVersion = ''] = wordsOf(view, subject, `${GAIA_X}engineVersion`);
    const compliantCredentials = view
      .values(subject, `${GAIA_X}compliantCredentials`)
      .filter(isNode)
      .map((term) => ({ id: nameOf(term), digest: digestOf(view, nameOf(term)) }));
    return { subject, level, rulesVersion, engineVersion, compliantCredentials, pointer: pointers.of(subject) };
  });
}

/** `sha256-` and the hexadecimal SHA-256 of the credential's canonical JSON, as signed. */
function digestOf(view: RdfView, credential: string): string {
  const [value] = [
    ...view.values(credential, `${GAIA_X}digestSRI`),
    ...view.values(credential, `${CREDENTIALS}digestSRI`),
  ];
  return value?.value ?? '';
}
