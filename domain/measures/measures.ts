/** The PMO's own measure: how an office decided in a period, from what its projects say; the same figures of each part of it are the trend. */
import { type BenefitStanding, type BenefitsAchieved, benefitsAchieved } from '../project/benefits/achieved.ts';
import { endOfDay, type Instant } from '../values/time.ts';
import { type DelayCost, delayCost } from './delay.ts';
import { type ConditionsInTime, conditionsInTime, type InTime, reportsInTime } from './in-time.ts';
import type { Measured } from './measured.ts';
import { isIn, type NamedPeriod } from './period.ts';
import { type Reversal, type RoundCounts, reversals, roundCounts, type Stops, stops } from './rounds.ts';
import { type Latency, type LatencyOfGate, latencies } from './waits.ts';

/** A benefit of a closed project, with the calendar day of its newest review that was told. */
export type MeasuredBenefit = BenefitStanding & { readonly told?: string | undefined };

/** What an office is measured by. */
export interface MeasuredOffice {
  readonly projects: readonly Measured[];
  readonly benefits: readonly MeasuredBenefit[];
}

export interface Measures {
  readonly period: NamedPeriod;
  readonly proposals: { readonly submitted: number; readonly admitted: number };
  readonly latency: Latency & { readonly gates: readonly LatencyOfGate[] };
  readonly rounds: RoundCounts;
  readonly reversals: readonly Reversal[];
  readonly stops: Stops;
  readonly conditions: ConditionsInTime;
  readonly reports: InTime;
  readonly delay: DelayCost;
  /** Of benefits whose newest review is of the period; nobody's silence is counted as zero. */
  readonly benefits: BenefitsAchieved;
}

export function measuresOf({ projects, benefits }: MeasuredOffice, period: NamedPeriod, now: Instant): Measures {
  return {
    period,
    proposals: {
      submitted: projects.filter(({ submitted }) => isIn(submitted, period)).length,
      admitted: projects.filter(({ admitted }) => isIn(admitted, period)).length,
    },
    latency: latencies(projects, period),
    rounds: roundCounts(projects, period),
    reversals: reversals(projects, period),
    stops: stops(projects, period),
    conditions: conditionsInTime(projects, period, now),
    reports: reportsInTime(projects, period, now),
    delay: delayCost(projects, period, now),
    benefits: benefitsAchieved(benefits.filter(({ told }) => isIn(told && endOfDay(told), period))),
  };
}
