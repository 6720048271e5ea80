/**
 * Percentages, exactly. 24.0 % passes a limit of 24 and 24.000001 % does not, so nothing here is ever a float:
 * a share is an integer number of units of 10^-scale percent.
 */
export interface Share {
  readonly units: bigint;
  readonly scale: number;
}

export const NOTHING: Share = { units: 0n, scale: 0 };
export const HALF: Share = { units: 50n, scale: 0 };
export const WHOLE: Share = { units: 100n, scale: 0 };

/** `xsd:decimal`, without exponent; twelve decimals bound the digits of a product. */
const DECIMAL = /^\+?(\d{1,3})(?:\.(\d{0,12}))?$/;

/** @returns the share, or undefined when the text is no percentage between 0 and 100. */
export function parseShare(text: string): Share | undefined {
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const fraction = match[2] ?? '';
  const share = { units: BigInt(`${match[1]}${fraction}`), scale: fraction.length };
  return compare(share, WHOLE) > 0 ? undefined : share;
}

export function add(a: Share, b: Share): Share {
  const scale = Math.max(a.scale, b.scale);
  return { units: at(a, scale) + at(b, scale), scale };
}

/** Never below nothing. */
export function subtract(a: Share, b: Share): Share {
  const scale = Math.max(a.scale, b.scale);
  const units = at(a, scale) - at(b, scale);
  return units < 0n ? NOTHING : { units, scale };
}

/** `a` percent of `b` percent: 40 % of 50 % is 20 %. */
export function of(a: Share, b: Share): Share {
  return { units: a.units * b.units, scale: a.scale + b.scale + 2 };
}

export function compare(a: Share, b: Share): number {
  const scale = Math.max(a.scale, b.scale);
  const [x, y] = [at(a, scale), at(b, scale)];
  return x < y ? -1 : x > y ? 1 : 0;
}

export function exceeds(a: Share, b: Share): boolean {
  return compare(a, b) > 0;
}

export function largest(shares: readonly Share[]): Share {
  return shares.reduce((a, b) => (exceeds(b, a) ? b : a), NOTHING);
}

/** Not above the whole: a sum of upper bounds may be. */
export function capped(a: Share): Share {
  return exceeds(a, WHOLE) ? WHOLE : a;
}

/** Exact, at least one decimal, no trailing zeros beyond it: "20.0", "24.000001". */
export function shareText({ units, scale }: Share): string {
  const digits = units.toString().padStart(scale + 1, '0');
  const fraction = digits.slice(digits.length - scale, scale === 0 ? 0 : undefined).replace(/0+$/, '');
  return `${digits.slice(0, digits.length - scale)}.${fraction || '0'}`;
}

function at({ units, scale }: Share, wanted: number): bigint {
  return wanted === scale ? units : units * powerOfTen(wanted - scale);
}

/** Worked out once: a large graph of owners asks for them a hundred thousand times. */
const POWERS = [1n];

function powerOfTen(exponent: number): bigint {
  for (let known = POWERS.length; known <= exponent; known++) POWERS.push(10n ** BigInt(known));
  return POWERS[exponent] as bigint;
}
