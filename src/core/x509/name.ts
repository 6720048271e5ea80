/** Distinguished names and general names (RFC 5280 §4.1.2.4, §4.2.1.6). */
import { context, Der, type Element, listIn, Malformed, oidOf, TAG } from './der.js';

export interface Name {
  /** Names chain when their bytes are equal: a CA writes itself the same way everywhere (RFC 5280 §4.1.2.6). */
  readonly der: Uint8Array;
  /** For people: `CN=…, O=…` (RFC 4514, without its escapes). */
  readonly text: string;
  /** Each relative name in a form that ignores case and spaces (RFC 5280 §7.1), for name constraints. */
  readonly folded: readonly string[];
  /** `emailAddress` attributes, which name constraints on mail addresses are about too (RFC 5280 §4.2.1.10). */
  readonly hasEmail: boolean;
}

const EMAIL = '1.2.840.113549.1.9.1';
const SHORT: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.97': 'organizationIdentifier',
  [EMAIL]: 'emailAddress',
};

export function nameOf(element: Element): Name {
  const relative = listIn(element, TAG.set).map((set) => {
    const attributes = listIn(set, TAG.sequence).map(attributeOf);
    if (attributes.length === 0) throw new Malformed();
    return attributes;
  });
  const attributes = relative.flat();
  return {
    der: element.whole,
    text: attributes.map(({ type, text }) => `${SHORT[type] ?? type}=${text}`).join(', '),
    folded: relative.map((set) =>
      set
        .map(({ type, text }) => `${type}=${text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')}`)
        .sort()
        .join('+'),
    ),
    hasEmail: attributes.some(({ type }) => type === EMAIL),
  };
}

function attributeOf(element: Element): { readonly type: string; readonly text: string } {
  const der = Der.inside(element);
  const type = oidOf(der.take(TAG.oid));
  const value = der.take();
  der.end();
  return { type, text: textOf(value) };
}

/** A value of a type that is no text keeps its bytes: it is equal to itself alone. */
function textOf({ tag, content }: Element): string {
  const bytes = Buffer.from(content);
  if (tag === TAG.utf8) return bytes.toString('utf8');
  if (tag === TAG.printable || tag === TAG.ia5 || tag === TAG.teletex) return bytes.toString('latin1');
  if (tag === TAG.bmp && bytes.length % 2 === 0) return Buffer.from(bytes).swap16().toString('utf16le');
  return `#${tag.toString(16)}${bytes.toString('hex')}`;
}

export type GeneralName =
  | { readonly form: 'dns' | 'uri'; readonly value: string }
  | { readonly form: 'directory'; readonly value: Name }
  /** Told apart by tag alone: nothing here reads them. */
  | { readonly form: 'email' | 'address' | 'other' };
export type NameForm = GeneralName['form'];

export function generalNameOf({ tag, content }: Element): GeneralName {
  const text = () => Buffer.from(content).toString('latin1');
  if (tag === context(2, false)) return { form: 'dns', value: text() };
  if (tag === context(6, false)) return { form: 'uri', value: text() };
  if (tag === context(4, true)) return { form: 'directory', value: nameOf(Der.only(content, TAG.sequence)) };
  if (tag === context(1, false)) return { form: 'email' };
  if (tag === context(7, false)) return { form: 'address' };
  return { form: 'other' };
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
