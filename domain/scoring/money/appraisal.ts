/**
 * The money figures of a project under an office's rate and convention: net present value, internal rates of return, payback and discounted payback,
 * benefit-cost ratio. Each is worked out in exact fractions and rounded once, half away from zero, so the total is not the sum of the rounded years.
 * No rate of return, several, and no ratio without costs are answers, and none of them is a zero.
 * Sources: HM Treasury, The Green Book; US Office of Management and Budget, Circular A-94 (1992); J. H. Lorie & L. J. Savage, Three problems in
 * rationing capital (1955) for projects with two rates of return.
 */
import { type Exact, exact, minus, over, times } from '../../values/exact.ts';
import { numberOf, reduced } from '../exactness.ts';
import { type Checked, faultAt } from '../fault.ts';
import { halfYearsOf, type MoneyByYear, type Timing, usualTiming, wholeAmounts } from './flows.ts';
import { type Payback, paybackOf } from './payback.ts';
import { decimalText, growthOf, lostByDelay, presentValue, wholeOf } from './present-value.ts';
import { positiveRoots } from './roots.ts';

/** Net flows (out negative), or costs and benefits apart, both positive. */
export type Money = MoneyByYear | { readonly flows: readonly (number | null)[] };

export interface MoneySettings {
  /** A decimal text: `0.035`. */
  readonly rate: string;
  readonly timing?: Timing;
}

export interface Appraisal {
  readonly rate: string;
  readonly timing: Timing;
  /** Minor units. */
  readonly npv: number;
  /** The same before rounding, with eight decimals. */
  readonly npvExact: string;
  /** Each flow, its power of 1 / (1 + rate), and its value today, rounded by itself. */
  readonly years: readonly { readonly flow: number; readonly exponent: number; readonly discounted: number }[];
  /** Every rate above -1 at which the net present value is zero, ascending: one, none or several. */
  readonly irr: readonly number[];
  readonly payback: Payback;
  readonly discountedPayback: Payback;
  /** Null when costs and benefits were not given apart. */
  readonly pvCosts: number | null;
  readonly pvBenefits: number | null;
  /** Benefits by costs, both as present values; null without costs. */
  readonly benefitCostRatio: number | null;
}

export function appraise(money: Money, settings: MoneySettings): Checked<Appraisal> {
  const { value: known, fault } = knownMoney(money, settings);
  if (fault) return { fault };
  const { flows, halfYears, growth, timing } = known;
  const discounted = flows.map((flow, index) => presentValue([flow], [halfYears[index] ?? 0], growth));
  const npv = presentValue(flows, halfYears, growth);
  const parts = known.apart?.map(amounts => presentValue(amounts, halfYears, growth));
  const [costs, benefits] = parts ?? [];
  const appraisal: Appraisal = {
    rate: settings.rate,
    timing,
    npv: amountOf(npv),
    npvExact: decimalText(npv, 8),
    years: flows.map((flow, index) => ({
      flow: Number(flow),
      exponent: (halfYears[index] ?? 0) / 2,
      discounted: amountOf(discounted[index]!),
    })),
    irr: ratesOf(flows, halfYears),
    payback: paybackOf(flows.map(exact), halfYears),
    discountedPayback: paybackOf(discounted, halfYears),
    pvCosts: costs ? amountOf(costs) : null,
    pvBenefits: benefits ? amountOf(benefits) : null,
    benefitCostRatio: costs && benefits && costs.n !== 0n ? numberOf(over(benefits, costs)) : null,
  };
  const tooGreat = [appraisal.npv, appraisal.pvCosts, appraisal.pvBenefits, ...appraisal.years.map(year => year.discounted)].some(
    amount => amount !== null && !Number.isSafeInteger(amount),
  );
  return tooGreat
    ? faultAt('flows', 'The amounts are too great to be told to the last minor unit; give smaller ones.')
    : { value: appraisal };
}

const amountOf = (value: Exact) => Number(wholeOf(value));

interface Known {
  readonly flows: readonly bigint[];
  /** Costs and benefits. */
  readonly apart: readonly [readonly bigint[], readonly bigint[]] | undefined;
  readonly halfYears: readonly number[];
  readonly growth: Exact;
  readonly timing: Timing;
}

function knownMoney(money: Money, { rate, timing = usualTiming }: MoneySettings): Checked<Known> {
  const { value: growth, fault } = growthOf(rate);
  if (fault) return { fault };
  if ('flows' in money) {
    const flows = wholeAmounts(money.flows, 'flows');
    if (flows.fault) return flows;
    return {
      value: { flows: flows.value, apart: undefined, halfYears: halfYearsOf(timing, flows.value.length), growth, timing },
    };
  }
  const costs = positiveAmounts(money.costs, 'costs');
  if (costs.fault) return costs;
  const benefits = positiveAmounts(money.benefits, 'benefits');
  if (benefits.fault) return benefits;
  if (costs.value.length !== benefits.value.length)
    return faultAt(
      'benefits',
      `There are ${benefits.value.length} years of benefits for ${costs.value.length} years of costs; give both for each year.`,
    );
  const flows = benefits.value.map((benefit, year) => benefit - (costs.value[year] ?? 0n));
  return { value: { flows, apart: [costs.value, benefits.value], halfYears: halfYearsOf(timing, flows.length), growth, timing } };
}

function positiveAmounts(amounts: readonly (number | null)[], field: 'costs' | 'benefits'): Checked<readonly bigint[]> {
  const { value: whole, fault } = wholeAmounts(amounts, field);
  if (fault) return { fault };
  const negative = whole.findIndex(amount => amount < 0n);
  const other = field === 'costs' ? 'a benefit' : 'a cost';
  return negative === -1
    ? { value: whole }
    : faultAt(
        `${field}.${negative}`,
        `${whole[negative]} is negative; ${field} are given as positive amounts, and what runs the other way as ${other}.`,
      );
}

/** With half years among whole ones, the unknown is the root of 1 + rate. */
function ratesOf(flows: readonly bigint[], halfYears: readonly number[]): readonly number[] {
  const last = Math.max(...halfYears);
  const step = halfYears.every(away => (last - away) % 2 === 0) ? 2 : 1;
  const coefficients = new Array<bigint>((last - Math.min(...halfYears)) / step + 1).fill(0n);
  for (const [index, flow] of flows.entries()) coefficients[(last - halfYears[index]!) / step]! += flow;
  const growths = positiveRoots(coefficients).map(root => (step === 2 ? root : times(root, root)));
  return growths.map(growth => numberOf(reduced(minus(growth, exact(1)))));
}

/** What is lost when everything starts so many half years later: the present value now less the one then, in minor units. */
export function costOfDelay(money: Money, settings: MoneySettings, halfYears: number): Checked<number> {
  if (!Number.isInteger(halfYears) || halfYears < 0 || halfYears > 200)
    return faultAt('halfYears', `${halfYears} is no delay; give a whole number of half years from 0 to 200.`);
  const { value: known, fault } = knownMoney(money, settings);
  if (fault) return { fault };
  const npv = presentValue(known.flows, known.halfYears, known.growth);
  return { value: amountOf(lostByDelay(npv, halfYears, known.growth)) };
}
