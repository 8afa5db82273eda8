/** What a project tells the criteria: each input of domain/criteria/inputs.ts, from the project's state at an instant. */
import type { Inputs } from '../criteria/inputs.ts';
import { exactTotal } from '../scoring/weighted.ts';
import { majorExact } from '../values/currency.ts';
import { type Exact, exact, ratio, times } from '../values/exact.ts';
import { dateOf, daysBetween, daysSince, endOfDay, type Instant } from '../values/time.ts';
import { conditionStanding, isOutstanding } from './conditions/standing.ts';
import { totalCost } from './proposal.ts';
import type { Project } from './state.ts';

/** What criteria can be told about a project at an instant. Withheld or unreported values stay absent. */
type Known = Pick<Project, 'report' | 'trend' | 'baseline' | 'proposal' | 'conditions' | 'score' | 'stageSince' | 'admittedAt'>;

export function inputsOf(project: Known, { now, currency }: { readonly now: Instant; readonly currency: string }): Inputs {
  const { report, baseline, proposal } = project;
  const cost = totalCost(proposal);
  const money = (minor: number | undefined) => (minor === undefined ? undefined : majorExact(minor, currency));
  const benefits = benefitsInMoney(proposal);
  const forecast = forecastOf(project);
  const end = report?.end ?? baseline.end;
  const standings = project.conditions.map(condition => conditionStanding(condition, now));
  return {
    score: project.score && (exactTotal(project.score.goals) ?? project.score.total),
    costBaseline: money(baseline.cost ?? cost),
    costForecast: money(forecast),
    costSpent: money(report?.spent),
    costVariance: forecast !== undefined && baseline.cost ? perCentOver(forecast, baseline.cost) : undefined,
    benefitsTotal: money(benefits),
    benefitCostRatio: benefits !== undefined && cost ? ratio(benefits, cost) : undefined,
    daysLate: report?.end !== undefined && baseline.end !== undefined ? daysBetween(baseline.end, report.end) : undefined,
    daysPastEnd: end === undefined ? undefined : daysBetween(end, dateOf(now)),
    daysInStage: project.stageSince === undefined ? undefined : daysSince(project.stageSince, now),
    conditionsOpen: standings.filter(isOutstanding).length,
    conditionsOverdue: standings.filter(standing => standing === 'overdue').length,
    ...reported(project, now),
  };
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

function reported({ report, admittedAt }: Pick<Known, 'report' | 'admittedAt'>, now: Instant): Inputs {
  if (!report) return admittedAt === undefined ? {} : { daysSinceReport: daysSince(admittedAt, now) };
  const today = dateOf(now);
  const pending = report.milestones.filter(milestone => milestone.done === undefined);
  const delays = pending.map(milestone =>
    Math.max(daysBetween(milestone.due, today), daysBetween(milestone.due, milestone.forecast ?? milestone.due), 0),
  );
  const risks = report.risks.filter(risk => risk.open);
  return {
    daysSinceReport: daysSince(report.at, now),
    progress: report.progress,
    confidence: report.confidence,
    ...(report.milestones.length > 0 && {
      milestonesTotal: report.milestones.length,
      milestonesDone: report.milestones.length - pending.length,
      milestonesLate: pending.filter(milestone => endOfDay(milestone.due) < now).length,
      worstMilestoneDelay: Math.max(0, ...delays),
    }),
    ...(report.risks.length > 0 && {
      risksOpen: risks.length,
      risksHigh: risks.filter(risk => risk.probability * risk.impact >= 15).length,
    }),
    ...(report.kpis.length > 0 && {
      kpisOffTarget: report.kpis.filter(kpi => (kpi.better === 'higher' ? kpi.value < kpi.target : kpi.value > kpi.target))
        .length,
      kpi: Object.fromEntries(report.kpis.map(kpi => [kpi.name, kpi.value])),
    }),
  };
}
