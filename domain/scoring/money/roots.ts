/**
 * Every positive root of a polynomial with whole coefficients, without guessing where to begin: Descartes' rule of signs, applied to ever smaller spans,
 * tells the roots apart in whole numbers, and each is narrowed by halving. A root at which the curve only touches zero is found, too.
 * Limit: what lies closer together than one part in 2^60 is one root.
 * Source: G. E. Collins & A. G. Akritas, Polynomial real root isolation using Descarte's rule of signs (1976).
 */
import { compare, type Exact, minus, ratio, times } from '../../values/exact.ts';
import { reduced } from '../exactness.ts';

/** Coefficients from the constant upward. */
type Polynomial = readonly bigint[];

/** Ascending, each once; none for a polynomial that is zero everywhere. */
export function positiveRoots(coefficients: Polynomial): readonly Exact[] {
  const polynomial = withoutRootsAtZero(trimmed(coefficients));
  if (signChanges(polynomial) === 0) return [];
  // Past this power of two no root lies (Cauchy's bound).
  const greatest = polynomial.reduce((most, coefficient) => (size(coefficient) > most ? size(coefficient) : most), 0n);
  const bound = bitsOf(greatest / size(polynomial.at(-1)!) + 2n);
  const spans =
    signChanges(polynomial) === 1 ? [{ low: ratio(0, 1), high: ratio(1n << BigInt(bound), 1) }] : separated(polynomial, bound);
  const roots = spans.map(span => narrowed(span, polynomial));
  return roots.filter((root, index) => index === 0 || !isNarrow({ low: roots[index - 1]!, high: root }));
}

const size = (value: bigint) => (value < 0n ? -value : value);
const bitsOf = (value: bigint) => value.toString(2).length;

function trimmed(coefficients: Polynomial): Polynomial {
  return coefficients.slice(0, coefficients.findLastIndex(coefficient => coefficient !== 0n) + 1);
}

function withoutRootsAtZero(coefficients: Polynomial): Polynomial {
  const first = coefficients.findIndex(coefficient => coefficient !== 0n);
  return first === -1 ? [] : coefficients.slice(first);
}

/** At least the number of positive roots, and exactly it when it is 0 or 1. */
function signChanges(coefficients: Polynomial): number {
  const signs = coefficients.filter(coefficient => coefficient !== 0n).map(coefficient => coefficient > 0n);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}

/** A root lies between the ends, or is both of them. */
interface Span {
  readonly low: Exact;
  readonly high: Exact;
}

/** The polynomial stretched so that its part from `at` to `at + 1`, in steps of 2^(bound - depth), lies between 0 and 1. */
interface Part {
  readonly stretched: Polynomial;
  readonly at: bigint;
  readonly depth: number;
}

/** One span for each root between 0 and 2^bound, ascending. */
function separated(polynomial: Polynomial, bound: number): readonly Span[] {
  const found: Span[] = [];
  const waiting: (Part | Span)[] = [
    { stretched: polynomial.map((value, power) => value << BigInt(bound * power)), at: 0n, depth: 0 },
  ];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if ('low' in part) {
      found.push(part);
      continue;
    }
    const span = spanOf(part, bound);
    const changes = changesWithin(part.stretched);
    const clearEnd = part.stretched.reduce((sum, coefficient) => sum + coefficient, 0n) !== 0n;
    if (changes === 0) continue;
    if (changes === 1 && clearEnd) found.push(span);
    else if (isNarrow(span)) found.push({ low: span.high, high: span.high });
    else waiting.push(...halves(part, bound));
  }
  return found;
}

function spanOf({ at, depth }: Part, bound: number): Span {
  const step = depth > bound ? ratio(1n, 1n << BigInt(depth - bound)) : ratio(1n << BigInt(bound - depth), 1n);
  return { low: times(ratio(at, 1n), step), high: times(ratio(at + 1n, 1n), step) };
}

/** The upper half, a root exactly in the middle, and the lower half: the last is looked at first. */
function halves({ stretched, at, depth }: Part, bound: number): readonly (Part | Span)[] {
  const degree = stretched.length - 1;
  const lower = stretched.map((value, power) => value << BigInt(degree - power));
  const upper = shifted(lower);
  const next = { at: at * 2n, depth: depth + 1 };
  const middle = spanOf({ stretched, ...next }, bound).high;
  return [
    { stretched: withoutRootsAtZero(upper), at: next.at + 1n, depth: next.depth },
    ...(upper[0] === 0n ? [{ low: middle, high: middle }] : []),
    { stretched: lower, ...next },
  ];
}

/** The number of sign changes that Descartes' rule counts between 0 and 1. */
function changesWithin(coefficients: Polynomial): number {
  return signChanges(shifted(coefficients.toReversed()));
}

/** The same polynomial seen from 1 instead of 0 (Horner's scheme). */
function shifted(coefficients: Polynomial): Polynomial {
  const result = [...coefficients];
  for (let done = 0; done < result.length - 1; done += 1)
    for (let power = result.length - 2; power >= done; power -= 1) result[power]! += result[power + 1]!;
  return result;
}

/** The sign of a polynomial at a fraction, in whole numbers. */
function signAt(polynomial: Polynomial, { n, d }: Exact): number {
  let value = 0n;
  let scale = 1n;
  for (const coefficient of polynomial.toReversed()) {
    value = value * n + coefficient * scale;
    scale *= d;
  }
  return value === 0n ? 0 : value < 0n ? -1 : 1;
}

/** The root of a span: from it up to the high end the sign is the same. */
function narrowed(span: Span, polynomial: Polynomial): Exact {
  let { low, high } = span;
  const above = signAt(polynomial, high);
  while (!isNarrow({ low, high })) {
    const middle = reduced({ n: low.n * high.d + high.n * low.d, d: low.d * high.d * 2n });
    const sign = signAt(polynomial, middle);
    if (sign === 0) return middle;
    if (sign === above) high = middle;
    else low = middle;
  }
  return high;
}

/** Within one part in 2^60. */
function isNarrow({ low, high }: Span): boolean {
  return compare(times(minus(high, low), ratio(1n << 60n, 1n)), high) < 0;
}
