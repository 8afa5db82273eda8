/**
 * Sums of many exact numbers, and the number to show for one. Scores are compared as exact fractions and turned into numbers at the end,
 * so that equal scores are seen as equal: 0.1 + 0.2 is 0.3 here.
 */
import { type Exact, exact, ratio, times } from '../values/exact.ts';

export const zero: Exact = exact(0n);
export const hundred: Exact = exact(100n);

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** The same number in lowest terms, so that long sums stay short. */
export function reduced({ n, d }: Exact): Exact {
  const common = greatestCommonDivisor(n, d);
  return common <= 1n ? { n, d } : { n: n / common, d: d / common };
}

/** Decimals have powers of ten below the line, so the common denominator is mostly the largest of them. */
export function sumOf(parts: readonly Exact[]): Exact {
  let n = 0n;
  let d = 1n;
  for (const part of parts) {
    if (part.d === d) n += part.n;
    else if (part.d % d === 0n) [n, d] = [n * (part.d / d) + part.n, part.d];
    else if (d % part.d === 0n) n += part.n * (d / part.d);
    else {
      const common = greatestCommonDivisor(d, part.d);
      [n, d] = [n * (part.d / common) + part.n * (d / common), d * (part.d / common)];
    }
  }
  return { n, d };
}

/** The sum of left x right, place by place. */
export function dot(left: readonly Exact[], right: readonly Exact[]): Exact {
  return sumOf(left.map((entry, index) => times(entry, right[index] ?? zero)));
}

export function negated({ n, d }: Exact): Exact {
  return { n: -n, d };
}

const safe = BigInt(Number.MAX_SAFE_INTEGER);
const bits = 80n;

/** The number nearest to a fraction, as far as its 53 bits go; never -0. */
export function numberOf({ n, d }: Exact): number {
  if (n === 0n) return 0;
  const size = n < 0n ? -n : n;
  if (size <= safe && d <= safe) return Number(n) / Number(d);
  const shift = BigInt(d.toString(2).length - size.toString(2).length) + bits;
  const quotient = shift >= 0n ? (size << shift) / d : size / (d << -shift);
  const shown = scaled(Number(quotient), -Number(shift));
  return n < 0n ? -shown : shown;
}

/** value x 2^power in two steps, because one power alone may be more than a number holds. */
function scaled(value: number, power: number): number {
  const half = Math.trunc(power / 2);
  return value * 2 ** half * 2 ** (power - half);
}

/** A whole part of a whole, as a number. */
export function share(part: Exact, whole: Exact): number {
  return numberOf(ratio(part.n * whole.d, part.d * whole.n));
}
