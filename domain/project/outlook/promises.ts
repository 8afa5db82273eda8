/**
 * Where what a project promises lies among what became of others like it. The promise is cost and end as first approved, or as proposed before
 * that; what is expected now is already some way along. Before its office has a history, the Treasury's table says by how much such estimates
 * were too low.
 */
import { classesOf } from '../../office/outlook/classes.ts';
import { noBasis } from '../../office/outlook/in-force.ts';
import type { OfficeState } from '../../office/state.ts';
import { rounded } from '../../outlook/cells.ts';
import { type OptimismBias, optimismBiasOf } from '../../outlook/optimism-bias.ts';
import { type Position, positionIn } from '../../outlook/reference-class.ts';
import { daysAfter, daysBetween } from '../../values/time.ts';
import { baselineOf } from '../baselines/baseline.ts';
import { forecastOf } from '../criteria-inputs.ts';
import type { Project } from '../state.ts';

const daysInMonth = 30.4375;

/** P50 and P80 of the class as costs or ends of this project. */
export interface CostPromise {
  /** Minor units: as first approved, else as proposed; and as expected now. */
  readonly promised: number;
  readonly expected?: number | undefined;
  readonly p50: number;
  readonly p80: number;
}

export interface EndPromise {
  readonly promised: string;
  readonly expected?: string | undefined;
  readonly p50: string;
  readonly p80: string;
}

/** Where the numbers are from. `table`: p50 is what the table says at least, p80 what it says where nothing has been done about it. */
export interface Source {
  readonly from: 'office' | 'table';
  readonly name: string;
  /** Closed projects in the class; absent of the table. */
  readonly n?: number | undefined;
  /** Share of the class that came in at or below what this project already expects over its promise; absent of the table. */
  readonly kept?: number | undefined;
}

export interface Promises {
  readonly cost?: (CostPromise & Source) | undefined;
  readonly end?: (EndPromise & Source) | undefined;
}

type About = Pick<Project, 'baselines' | 'proposal' | 'report' | 'trend' | 'baseline'>;

export function promisesOf(project: About, office: Pick<OfficeState, 'outlook'>): Promises {
  const { cost, end } = project.baselines[0] ?? baselineOf(project.proposal);
  return {
    ...(cost !== undefined && { cost: costPromise(project, office, cost) }),
    ...(end !== undefined && { end: endPromise(project, office, { end, cost }) }),
  };
}

function costPromise(
  project: About,
  { outlook = noBasis }: Pick<OfficeState, 'outlook'>,
  promised: number,
): CostPromise & Source {
  const expected = forecastOf(project);
  const { category } = project.proposal;
  const now = expected === undefined || promised === 0 ? 0 : expected / promised - 1;
  const found = positionIn(classesOf(outlook, { cost: promised, category }, 'growth'), now);
  const bias = optimismBiasOf(category);
  const [p50, p80] = found ? [found.p50, found.p80] : [bias.cost.lower / 100, bias.cost.upper / 100];
  const raised = (by: number) => Math.round(promised * (1 + by));
  return { promised, expected, p50: raised(p50), p80: raised(p80), ...sourceOf(found, bias) };
}

interface Promised {
  readonly end: string;
  readonly cost?: number | undefined;
}

function endPromise(
  project: About,
  { outlook = noBasis }: Pick<OfficeState, 'outlook'>,
  { end, cost }: Promised,
): EndPromise & Source {
  const { category, start } = project.proposal;
  const expected = project.report?.end ?? project.baseline.end;
  const now = expected === undefined ? 0 : daysBetween(end, expected) / daysInMonth;
  const found = positionIn(classesOf(outlook, { cost, category }, 'slip'), now);
  const bias = optimismBiasOf(category);
  const planned = start === undefined ? 0 : Math.max(0, daysBetween(start, end));
  const { lower, upper } = bias.duration ?? { lower: 0, upper: 0 };
  const days = found ? [found.p50 * daysInMonth, found.p80 * daysInMonth] : [(planned * lower) / 100, (planned * upper) / 100];
  const [p50 = end, p80 = end] = days.map(count => daysAfter(end, Math.round(count)));
  return { promised: end, expected, p50, p80, ...sourceOf(found, bias) };
}

function sourceOf(found: Position | undefined, { kind }: OptimismBias): Source {
  if (!found) return { from: 'table', name: kind };
  return { from: 'office', name: found.name, n: found.n, kept: rounded(found.kept) };
}
