/**
 * What waiting for boards costs, as the time value of what was promised: when all benefits in money come a day later, their present value falls by
 * B · (1 − (1 + r)^(−1/365)), with the yearly discount rate r (3.5 %: HM Treasury, The Green Book, on discounting). It is the least that waiting costs: what is lost for
 * good, or to others who were faster, is not in it.
 */
import type { MinorUnits } from '../values/money.ts';
import { type Instant, toMs } from '../values/time.ts';
import type { Measured } from './measured.ts';
import type { Period } from './period.ts';

export const discountRate = 0.035;
const lostADay = 1 - (1 + discountRate) ** (-1 / 365);
const msOfDay = 86_400_000;

export interface DelayCost {
  /** Minor units of the office's currency. */
  readonly cost: MinorUnits;
  /** Days of waiting in the period, of all rounds together, to a tenth. */
  readonly days: number;
  /** Rounds that waited in the period, and how many of them are of projects that promise no benefit in money; these cost nothing here. */
  readonly rounds: number;
  readonly withoutMoney: number;
}

/** Rounds that were asked for, for as long of the period as they waited; those that wait now until now. */
export function delayCost(projects: readonly Measured[], period: Period, now: Instant): DelayCost {
  const waits = projects.flatMap(({ rounds, open, benefits }) =>
    [...rounds.map(({ asked, at }) => ({ asked, at })), ...(open ? [{ asked: open.asked, at: now }] : [])].flatMap(wait => {
      const days = daysIn(wait, period);
      return days > 0 ? [{ days, benefits }] : [];
    }),
  );
  const cost = waits.reduce((sum, { days, benefits = 0 }) => sum + benefits * lostADay * days, 0);
  const days = waits.reduce((sum, wait) => sum + wait.days, 0);
  return {
    cost: Math.round(cost),
    days: Math.round(days * 10) / 10,
    rounds: waits.length,
    withoutMoney: waits.filter(({ benefits }) => benefits === undefined).length,
  };
}

function daysIn({ asked, at }: { readonly asked?: Instant | undefined; readonly at: Instant }, { from, until }: Period): number {
  if (asked === undefined) return 0;
  const [begin, end] = [asked > from ? asked : from, at < until ? at : until];
  return begin < end ? (toMs(end) - toMs(begin)) / msOfDay : 0;
}
