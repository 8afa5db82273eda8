/**
 * Exact numbers for limits: 10 % is not over 10 %. A number is a fraction of two whole numbers, so that sums, products and comparisons
 * have no rounding in them. What a person wrote in decimals (`1.1`) means that decimal, not the nearest binary fraction.
 */

export interface Exact {
  readonly n: bigint;
  /** Greater than zero. */
  readonly d: bigint;
}

/** A finite number as its shortest decimal says: 1.1 is eleven tenths. Throws a RangeError for NaN and infinity. */
export function exact(value: number | bigint): Exact {
  if (typeof value === 'bigint') return { n: value, d: 1n };
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!parts) throw new RangeError(`not a finite number: ${value}`);
  const [, sign = '', whole = '', decimals = '', power = '0'] = parts;
  const shift = Number(power) - decimals.length;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  return shift >= 0 ? { n: digits * 10n ** BigInt(shift), d: 1n } : { n: digits, d: 10n ** BigInt(-shift) };
}

/** One whole number divided by another, which must not be zero. */
export function ratio(numerator: number | bigint, denominator: number | bigint): Exact {
  const d = BigInt(denominator);
  if (d === 0n) throw new RangeError('nothing can be divided by zero');
  return d < 0n ? { n: -BigInt(numerator), d: -d } : { n: BigInt(numerator), d };
}

export function plus(left: Exact, right: Exact): Exact {
  return { n: left.n * right.d + right.n * left.d, d: left.d * right.d };
}

export function minus(left: Exact, right: Exact): Exact {
  return { n: left.n * right.d - right.n * left.d, d: left.d * right.d };
}

export function times(left: Exact, right: Exact): Exact {
  return { n: left.n * right.n, d: left.d * right.d };
}

/** The left divided by the right, which must not be zero. */
export function over(left: Exact, right: Exact): Exact {
  return ratio(left.n * right.d, left.d * right.n);
}

/** Below zero when the left is smaller, zero when they are the same number, above zero when it is greater. */
export function compare(left: Exact, right: Exact): number {
  const difference = left.n * right.d - right.n * left.d;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** Rounded half away from zero to so many decimals, as a number to show: never to compare with. */
export function rounded({ n, d }: Exact, decimals: number): number {
  const scaled = n * 10n ** BigInt(decimals);
  const whole = (scaled < 0n ? scaled * 2n - d : scaled * 2n + d) / (d * 2n);
  return Number(`${whole}e-${decimals}`);
}
