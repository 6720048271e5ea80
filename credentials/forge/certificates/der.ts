/** ASN.1 written in DER (X.690 §10), as far as certificates and revocation lists need it. */

export function value(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  if (content.length < 0x80) return Buffer.concat([Uint8Array.of(tag, content.length), content]);
  const hex = content.length.toString(16);
  const octets = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Uint8Array.of(tag, 0x80 + octets.length), octets, content]);
}

export const sequence = (...parts: readonly Uint8Array[]) => value(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]) => value(0x31, ...parts);
export const boolean = (is: boolean) => value(0x01, Uint8Array.of(is ? 0xff : 0x00));
export const octets = (bytes: Uint8Array) => value(0x04, bytes);
export const utf8 = (text: string) => value(0x0c, Buffer.from(text));
export const nothing = () => value(0x05);

/** The context-specific tag `[number]`. */
export const explicit = (number: number, ...parts: readonly Uint8Array[]) => value(0xa0 + number, ...parts);
export const implicit = (number: number, bytes: Uint8Array) => value(0x80 + number, bytes);

/** A number that is not negative. */
export function integer(number: number): Uint8Array {
  const hex = number.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return value(0x02, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Uint8Array.of(0), bytes]) : bytes);
}

/** @param unused bits at the end of the last octet. */
export function bits(bytes: Uint8Array, unused = 0): Uint8Array {
  return value(0x03, Uint8Array.of(unused), bytes);
}

export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return value(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(septets)));
}

function septets(arc: number): readonly number[] {
  const found = [arc % 128];
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) found.unshift(0x80 + (left % 128));
  return found;
}

/** RFC 5280 §4.1.2.5: two digits of the year until 2049, four from then on. @param at RFC 3339 or a day. */
export function time(at: string): Uint8Array {
  const digits = new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '');
  const year = Number(digits.slice(0, 4));
  return year >= 1950 && year < 2050 ? value(0x17, Buffer.from(digits.slice(2))) : value(0x18, Buffer.from(digits));
}
