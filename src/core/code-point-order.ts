/**
 * The order of texts everywhere in the catalogue: by Unicode code point, never by locale (ICU versions differ, and an
 * order that moves with the runtime would break cursors). JavaScript's `<` compares UTF-16 units instead, which puts
 * U+1F600 before U+FF01.
 *
 * @returns negative, zero or positive, as `Array.prototype.sort` wants it.
 */
export function compareCodePoints(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return aboveSurrogates(x) - aboveSurrogates(y);
  }
  return a.length - b.length;
}

/** Lifts surrogates (astral code points) above U+E000–U+FFFF; all other units keep their order. */
function aboveSurrogates(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
