/**
 * Weighted shortest job first: cost of delay by job size, so that what loses most by waiting, for the time it takes, goes first. Taken one after the
 * other, that order has the least total cost of delay. A missing part is named, and there is no score: the sum of the others is not it.
 * Sources: D. Reinertsen, The Principles of Product Development Flow (2009); the parts of the cost of delay as in SAFe; W. E. Smith, Various
 * optimizers for single-stage production (1956) for the order.
 */
import { compare, type Exact, exact, over, plus, times } from '../../values/exact.ts';
import { numberOf, sumOf, zero } from '../exactness.ts';
import { type Checked, faultAt } from '../fault.ts';
import { placed } from '../ranking.ts';
import type { Rating } from '../scale.ts';

export interface Job {
  /** Parts that add up: value to the users, urgency, risk reduced … Each 0 or more. */
  readonly costOfDelay: readonly Rating[];
  /** Above 0. */
  readonly jobSize: Rating;
}

export interface JobScore {
  readonly score: number | null;
  readonly exact: Exact | null;
  /** `costOfDelay.1`, `jobSize`. */
  readonly missing: readonly string[];
}

export function wsjf({ costOfDelay, jobSize }: Job): Checked<JobScore> {
  if (costOfDelay.length === 0) return faultAt('costOfDelay', 'There is no part of the cost of delay; give at least one.');
  const bad = costOfDelay.findIndex(part => part !== null && !(part >= 0 && Number.isFinite(part)));
  if (bad !== -1) return faultAt(`costOfDelay.${bad}`, `${costOfDelay[bad]} is no cost of delay; give a number of 0 or more.`);
  if (jobSize !== null && !(jobSize > 0 && Number.isFinite(jobSize)))
    return faultAt('jobSize', `The size is ${jobSize}; it must be above 0, because the cost of delay is divided by it.`);
  const missing = [
    ...costOfDelay.flatMap((part, index) => (part === null ? [`costOfDelay.${index}`] : [])),
    ...(jobSize === null ? ['jobSize'] : []),
  ];
  if (missing.length > 0 || jobSize === null) return { value: { score: null, exact: null, missing } };
  const ratio = over(sumOf(costOfDelay.map(part => (part === null ? zero : exact(part)))), exact(jobSize));
  return { value: { score: numberOf(ratio), exact: ratio, missing } };
}

export interface TimedJob {
  readonly id: string;
  /** What a week (or any unit of the duration) of waiting costs. */
  readonly costOfDelay: number;
  /** In the same unit, above 0. */
  readonly duration: number;
}

/** The order in which jobs done one after the other cost least by delay, and that cost. Equal ones stand in the order of their ids. */
export function leastDelayOrder(
  jobs: readonly TimedJob[],
): Checked<{ readonly order: readonly string[]; readonly totalDelayCost: number }> {
  const scored: { id: string; job: TimedJob; exact: Exact }[] = [];
  for (const [index, job] of jobs.entries()) {
    const { value, fault } = wsjf({ costOfDelay: [job.costOfDelay], jobSize: job.duration });
    if (fault) return faultAt(`jobs.${index}.${fault.field === 'jobSize' ? 'duration' : 'costOfDelay'}`, fault.message);
    scored.push({ id: job.id, job, exact: value.exact ?? zero });
  }
  const order = placed(scored, (left, right) => compare(left.exact, right.exact));
  return { value: { order: order.map(({ id }) => id), totalDelayCost: totalDelayCost(order.map(({ job }) => job)) } };
}

/** Each job's cost of delay times the moment at which it is done, when they are done in this order. */
export function totalDelayCost(jobs: readonly TimedJob[]): number {
  let done = zero;
  let cost = zero;
  for (const { costOfDelay, duration } of jobs) {
    done = plus(done, exact(duration));
    cost = plus(cost, times(exact(costOfDelay), done));
  }
  return numberOf(cost);
}
