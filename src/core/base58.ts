/** base58btc, the alphabet behind multibase prefix `z` (Controlled Identifiers 1.0 §2.4). */
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Decoding is quadratic: longer than any key that is understood here (RSA-4096 has about 720 characters). */
const LONGEST = 1024;

/** @returns the bytes, or undefined for a foreign character or a text of more than 1024 characters. */
export function decodeBase58(text: string): Uint8Array | undefined {
  if (text.length > LONGEST) return undefined;
  let value = 0n;
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return undefined;
    value = value * 58n + BigInt(digit);
  }
  const leadingZeros = /^1*/.exec(text)?.[0].length ?? 0;
  return Buffer.concat([new Uint8Array(leadingZeros), bigEndian(value)]);
}

export function encodeBase58(bytes: Uint8Array): string {
  let text = '';
  for (let value = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`); value > 0n; value /= 58n) {
    text = (ALPHABET[Number(value % 58n)] ?? '') + text;
  }
  const firstDigit = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(firstDigit < 0 ? bytes.length : firstDigit) + text;
}

function bigEndian(value: bigint): Uint8Array {
  if (value === 0n) return new Uint8Array(0);
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}
