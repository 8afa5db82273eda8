/**
 * When money has come back: the first moment at which the running total, after it has been below zero, reaches zero again, counted from the first flow
 * and in a straight line between two flows. A total that falls below zero again later is said, with the moment from which it stays up.
 */
import { compare, type Exact, exact, minus, over, plus, times } from '../../values/exact.ts';
import { numberOf, zero } from '../exactness.ts';

export interface Payback {
  /** Null: never. 0 when nothing was ever laid out. */
  readonly years: number | null;
  readonly belowAgain: boolean;
  /** From when on the total stays at zero or above; null when it ends below. */
  readonly forGood: number | null;
}

/** `halfYears` says when each flow is. */
export function paybackOf(flows: readonly Exact[], halfYears: readonly number[]): Payback {
  const crossings = crossingsOf(flows, halfYears);
  const [first] = crossings;
  const total = flows.reduce(plus, zero);
  const endsBelow = compare(total, zero) < 0;
  if (first === undefined) return { years: endsBelow ? null : 0, belowAgain: false, forGood: endsBelow ? null : 0 };
  return {
    years: first,
    belowAgain: crossings.length > 1 || endsBelow,
    forGood: endsBelow ? null : (crossings.at(-1) ?? null),
  };
}

/** Each moment, in years from the first flow, at which the total comes up to zero from below. */
function crossingsOf(flows: readonly Exact[], halfYears: readonly number[]): readonly number[] {
  const start = halfYears[0] ?? 0;
  let total = zero;
  return flows.flatMap((flow, index) => {
    const before = total;
    total = plus(total, flow);
    if (compare(before, zero) >= 0 || compare(total, zero) < 0) return [];
    const former = halfYears[index - 1] ?? start;
    const part = over(minus(zero, before), flow);
    const waited = plus(exact(former - start), times(part, exact((halfYears[index] ?? former) - former)));
    return [numberOf(over(waited, exact(2)))];
  });
}
