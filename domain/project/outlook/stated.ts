/**
 * What the items of an outlook are of a project: as its last report stated them, at the instant of that report, so that neither time nor a
 * later word changes them. Before the first report the proposal states them, when the project was admitted.
 */
import type { OfficeState } from '../../office/state.ts';
import type { Rating, Values } from '../../outlook/items.ts';
import { thirdOf } from '../../outlook/sizes.ts';
import { dateOf, daysBetween, daysSince, type Instant } from '../../values/time.ts';
import { forecastOf } from '../criteria-inputs.ts';
import type { Project } from '../state.ts';

export interface Stated {
  readonly at: Instant;
  readonly by: 'report' | 'proposal';
  /** Whole-life cost, minor units, and end, as then expected. */
  readonly cost?: number | undefined;
  readonly end?: string | undefined;
  readonly values: Values;
}

const daysInMonth = 30.4375;
/** A cost of a year ago was stated between these many days before. */
const aboutAYear = [330, 550] as const;

export type Known = Pick<
  Project,
  'report' | 'trend' | 'proposal' | 'baseline' | 'baselines' | 'admittedAt' | 'submittedAt' | 'registers'
>;

export function statedBy(project: Known, office: Pick<OfficeState, 'outlook'>): Stated {
  const { report, proposal, baseline } = project;
  const at = report?.at ?? project.admittedAt ?? project.submittedAt;
  const cost = forecastOf(project);
  const end = report?.end ?? baseline.end ?? proposal.end;
  const before = costAYearBefore(project, at);
  return {
    at,
    by: report ? 'report' : 'proposal',
    cost,
    end,
    values: {
      size: thirdOf(cost, office.outlook?.sizes),
      rating: report?.confidence satisfies Rating | undefined,
      costChange: cost !== undefined && before ? (cost - before) / before : undefined,
      ...timesOf({ start: proposal.start, end, at }),
    },
  };
}

type Times = Pick<Values, 'ageMonths' | 'lengthMonths' | 'elapsedShare' | 'monthsToEnd'>;

function timesOf({
  start,
  end,
  at,
}: {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly at: Instant;
}): Times {
  const today = dateOf(at);
  const age = start === undefined ? undefined : daysBetween(start, today);
  const left = end === undefined ? undefined : daysBetween(today, end);
  const length = age === undefined || left === undefined ? undefined : age + left;
  const months = (days: number | undefined) => (days === undefined ? undefined : days / daysInMonth);
  return {
    ageMonths: months(age),
    lengthMonths: months(length),
    elapsedShare: age === undefined || length === undefined || length <= 0 ? undefined : age / length,
    monthsToEnd: months(left),
  };
}

/** What was last reported, or approved, about a year before; undefined in a first year. */
function costAYearBefore({ trend, baselines }: Known, at: Instant): number | undefined {
  const [least, most] = aboutAYear;
  const isThen = (then: Instant) => daysSince(then, at) >= least && daysSince(then, at) <= most;
  const reported = trend.findLast(point => point.forecast !== undefined && isThen(point.at))?.forecast;
  return reported ?? baselines.findLast(entry => entry.cost !== undefined && isThen(entry.at))?.cost;
}
