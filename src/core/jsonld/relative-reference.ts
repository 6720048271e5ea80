/**
 * A reference that is no IRI and no blank node, in an expanded document.
 *
 * The processor files nodes by their id in plain objects. `"issuer": "__proto__"` would make it write into
 * `Object.prototype`, and `"issuer": "constructor"` into a function that everybody shares, before its safe mode refuses
 * the document for the very same reference: from then on every object of the process has an `@id`. An IRI has a scheme
 * (RFC 3987 §2.2) and a blank node begins with `_:`, so no name of such a member passes here.
 * @param expanded JSON-LD 1.1 expanded form. @returns the first such reference.
 */
export function relativeReference(expanded: unknown): string | undefined {
  if (typeof expanded !== 'object' || expanded === null) return undefined;
  for (const [key, value] of Object.entries(expanded)) {
    if (key === '@id' && typeof value === 'string' && !value.includes(':')) return value;
    // What stands under @value is data, JSON literals included; nothing there is a node.
    const found = key === '@value' ? undefined : relativeReference(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
