/** What a project tells the criteria: each input of domain/criteria/inputs.ts, from the project's state at an instant. */
import type { Inputs } from '../criteria/inputs.ts';
import { exactTotal } from '../scoring/weighted.ts';
import { majorExact } from '../values/currency.ts';
import { type Exact, exact, ratio, times } from '../values/exact.ts';
import { knownOf } from '../values/known.ts';
import { dateOf, daysBetween, daysSince, endOfDay, type Instant } from '../values/time.ts';
import { conditionStanding, isOutstanding } from './conditions/standing.ts';
import type { ProjectScore } from './intake/score.ts';
import { slipOfDays } from './needs/slips.ts';
import { endThatCounts, runningStage } from './own-stages/own-stages.ts';
import { totalCost } from './proposal.ts';
import { type Entry, isHigh, openEntries, type Register, type Registers } from './registers/registers.ts';
import { percentOfAll, withoutParts } from './registers/work-breakdown.ts';
import type { Project } from './state.ts';

/** What criteria can be told about a project at an instant. Withheld or unreported values stay absent. */
type Known = Pick<
  Project,
  | 'report'
  | 'registers'
  | 'trend'
  | 'baseline'
  | 'proposal'
  | 'conditions'
  | 'score'
  | 'stage'
  | 'stageSince'
  | 'ownStages'
  | 'admittedAt'
>;

export function inputsOf(project: Known, { now, currency }: { readonly now: Instant; readonly currency: string }): Inputs {
  const { report, baseline, proposal } = project;
  const cost = totalCost(proposal);
  const money = (minor: number | undefined) => (minor === undefined ? undefined : majorExact(minor, currency));
  const benefits = benefitsInMoney(proposal);
  const forecast = forecastOf(project);
  const end = report?.end ?? baseline.end;
  const standings = project.conditions.map(condition => conditionStanding(condition, now));
  return {
    score: project.score && exactScore(project.score),
    costBaseline: money(baseline.cost ?? cost),
    costForecast: money(forecast),
    costSpent: money(report?.spent),
    costVariance: forecast !== undefined && baseline.cost ? perCentOver(forecast, baseline.cost) : undefined,
    benefitsTotal: money(benefits),
    benefitCostRatio: benefits !== undefined && cost ? ratio(benefits, cost) : undefined,
    daysLate: report?.end !== undefined && baseline.end !== undefined ? daysBetween(baseline.end, report.end) : undefined,
    daysPastEnd: end === undefined ? undefined : daysBetween(end, dateOf(now)),
    stageDaysLate: stageDaysLate(project, now),
    daysInStage: project.stageSince === undefined ? undefined : daysSince(project.stageSince, now),
    conditionsOpen: standings.filter(isOutstanding).length,
    conditionsOverdue: standings.filter(standing => standing === 'overdue').length,
    ...reported(project, now),
  };
}

/** A score stays the same over most of what happens to its project. */
const exactScore = knownOf(({ goals, total }: ProjectScore): Exact | number => exactTotal(goals) ?? total);

/** Undefined while no own stage with a planned end runs. */
function stageDaysLate(project: Known, now: Instant): number | undefined {
  const running = runningStage(project);
  const end = running && endThatCounts(running);
  return end === undefined ? undefined : daysBetween(end, dateOf(now));
}

/** Undefined where no benefit is stated in money. */
function benefitsInMoney({ benefits }: Known['proposal']): number | undefined {
  const amounts = benefits.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
  return amounts.length > 0 ? amounts.reduce<number>((sum, amount) => sum + amount, 0) : undefined;
}

/**
 * What the whole is expected to cost: as last reported. Until a report has given a forecast, the proposal is one; afterwards a report that
 * leaves it out makes it unknown and hides nothing.
 */
export function forecastOf({ report, trend, proposal }: Pick<Known, 'report' | 'trend' | 'proposal'>): number | undefined {
  if (trend.some(point => point.forecast !== undefined)) return report?.forecast;
  return totalCost(proposal);
}

/** How many per cent the forecast lies over the baseline, without rounding: 110 over 100 is ten and not a little more. */
function perCentOver(forecast: number, baseline: number): Exact {
  return times(ratio(BigInt(forecast) - BigInt(baseline), baseline), exact(100n));
}

/** What is reported and what stands in the registers; an input whose register nobody has written into is absent. */
function reported(project: Pick<Known, 'report' | 'registers' | 'admittedAt'>, now: Instant): Inputs {
  const { report, registers, admittedAt } = project;
  const since = report?.at ?? admittedAt;
  const progress = report?.progress ?? percentOfAll(registers.milestones);
  return {
    ...(since !== undefined && { daysSinceReport: daysSince(since, now) }),
    ...(report && { confidence: report.confidence }),
    ...(progress !== undefined && { progress }),
    ...ofMilestones(registers, now),
    ...ofRisks(registers),
    ...ofKpis(registers),
    ...ofOtherRegisters(registers, now),
  };
}

function isKept(register: Register): boolean {
  return register.last > 0;
}

function ofMilestones({ milestones: register }: Registers, now: Instant): Inputs {
  const milestones = withoutParts(register);
  if (milestones.length === 0) return {};
  const today = dateOf(now);
  const pending = milestones.filter(milestone => milestone.done === undefined);
  const delays = pending.map(({ due, forecast = due }) => Math.max(daysBetween(due, today), daysBetween(due, forecast), 0));
  return {
    milestonesTotal: milestones.length,
    milestonesDone: milestones.length - pending.length,
    milestonesLate: pending.filter(({ due }) => endOfDay(due) < now).length,
    worstMilestoneDelay: Math.max(0, ...delays),
  };
}

function ofRisks({ risks }: Registers): Inputs {
  if (!isKept(risks)) return {};
  const open = openEntries(risks);
  return { risksOpen: open.length, risksHigh: open.filter(isHigh).length };
}

function ofKpis({ kpis: register }: Registers): Inputs {
  const kpis = openEntries(register);
  if (kpis.length === 0) return {};
  const misses = ({ value, target, better }: Entry<'kpis'>) => (better === 'lower' ? value > target : value < target);
  return { kpisOffTarget: kpis.filter(misses).length, kpi: Object.fromEntries(kpis.map(({ name, value }) => [name, value])) };
}

function ofOtherRegisters({ issues, actions, dependencies, communication }: Registers, now: Instant): Inputs {
  const past = ({ due }: { readonly due?: string | undefined }) => due !== undefined && endOfDay(due) < now;
  const grave = ({ severity }: Entry<'issues'>) => severity === 'high' || severity === 'critical';
  return {
    ...(isKept(issues) && { issuesOpen: openEntries(issues).length, issuesHigh: openEntries(issues).filter(grave).length }),
    ...(isKept(actions) && { actionsOverdue: openEntries(actions).filter(past).length }),
    ...(isKept(dependencies) && {
      dependenciesLate: openEntries(dependencies).filter(({ due, forecast }) => slipOfDays({ by: due, expected: forecast }, now))
        .length,
    }),
    ...(isKept(communication) && {
      communicationLate: openEntries(communication).filter(entry => entry.done !== true && past(entry)).length,
    }),
  };
}
