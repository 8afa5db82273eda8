/**
 * Present values without a rounding in between. Whole years are exact fractions; half years bring in the square root of 1 + rate, which is taken to
 * sixty digits, or exactly where it is a fraction. A value is rounded once, at its end, half away from zero, and never shown as -0.
 */
import { type Exact, exact, minus, over, plus, ratio, times } from '../../values/exact.ts';
import { reduced, sumOf } from '../exactness.ts';
import { type Checked, faultAt } from '../fault.ts';

/** 1 + rate of a decimal text such as `0.035`; it must be above zero. */
export function growthOf(rate: string): Checked<Exact> {
  if (!/^-?\d{1,4}(\.\d{1,12})?$/.test(rate))
    return faultAt('rate', `“${rate}” is no rate; give a decimal such as 0.035 for 3.5 %, with at most 12 decimals.`);
  const [whole = '0', decimals = ''] = rate.split('.');
  const growth = plus(exact(1), { n: BigInt(`${whole}${decimals}`), d: 10n ** BigInt(decimals.length) });
  return growth.n > 0n
    ? { value: reduced(growth) }
    : faultAt('rate', `The rate is ${rate}; it must be above -1, the loss of everything.`);
}

/** The value today of flows that are so many half years away. */
export function presentValue(flows: readonly bigint[], halfYears: readonly number[], growth: Exact): Exact {
  const parts = flows.map((flow, index) => ({ flow, away: halfYears[index] ?? 0 }));
  const whole = parts.filter(({ away }) => away % 2 === 0);
  const half = parts.filter(({ away }) => away % 2 !== 0);
  const full = sumOf(whole.map(({ flow, away }) => over(exact(flow), powerOf(growth, away / 2))));
  if (half.length === 0) return reduced(full);
  const early = sumOf(half.map(({ flow, away }) => over(exact(flow), powerOf(growth, (away + 1) / 2))));
  return reduced(plus(full, times(early, rootOf(growth))));
}

export function powerOf({ n, d }: Exact, years: number): Exact {
  return { n: n ** BigInt(years), d: d ** BigInt(years) };
}

const digits = 10n ** 60n;

/** The square root of a positive fraction. */
function rootOf(value: Exact): Exact {
  const { n, d } = reduced(value);
  const [above, below] = [wholeRoot(n), wholeRoot(d)];
  if (above * above === n && below * below === d) return ratio(above, below);
  return ratio(wholeRoot((n * digits * digits) / d), digits);
}

/** The greatest whole number whose square is not more (Newton's method). */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}

/** Rounded half away from zero to a whole number. */
export function wholeOf({ n, d }: Exact): bigint {
  const size = n < 0n ? -n : n;
  const whole = (size * 2n + d) / (d * 2n);
  return n < 0n ? -whole : whole;
}

/** A decimal text with so many decimals, rounded half away from zero: `3601.14348470`. */
export function decimalText(value: Exact, decimals: number): string {
  const scaled = wholeOf(times(value, exact(10n ** BigInt(decimals))));
  const size = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const whole = size.slice(0, size.length - decimals);
  const sign = scaled < 0n ? '-' : '';
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${size.slice(-decimals)}`;
}

/** What a delay of everything by so many half years takes from a present value. */
export function lostByDelay(value: Exact, halfYears: number, growth: Exact): Exact {
  const later = over(value, powerOf(growth, Math.ceil(halfYears / 2)));
  return minus(value, halfYears % 2 === 0 ? later : times(later, rootOf(growth)));
}
