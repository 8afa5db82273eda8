/**
 * What the projects of a programme come to. Money in minor units of the office's currency. A figure that a part does not give is not zero: the sums say of how
 * many parts they are. Parts that are declined or withdrawn are shown and not counted.
 */
import type { GateId, PersonId, ProjectId, StageId } from '../../values/ids.ts';
import type { MinorUnits } from '../../values/money.ts';
import type { CalendarDate } from '../../values/time.ts';
import type { Project, ProjectStatus } from '../state.ts';

/** A project of a programme, as its page and its board are shown it. */
export interface Part {
  readonly project: ProjectId;
  readonly title: string;
  readonly status: ProjectStatus;
  readonly stage?: StageId | undefined;
  readonly sponsor: PersonId;
  /** As a board approved it last; as proposed before the first. */
  readonly cost?: MinorUnits | undefined;
  /** Of the latest report. */
  readonly forecast?: MinorUnits | undefined;
  readonly end?: CalendarDate | undefined;
  /** Names of the criteria that fail now: musts, and others. */
  readonly musts: readonly string[];
  readonly shoulds: readonly string[];
  /** The gate that a board decides on now. */
  readonly deciding?: GateId | undefined;
}

export interface RollUp {
  readonly parts: number;
  /** Parts that are neither over nor in intake. */
  readonly underWay: number;
  readonly cost: MinorUnits;
  /** Parts without a cost, which the sum lacks. */
  readonly costUnknown: number;
  /** The forecast, where there is none the cost. */
  readonly forecast: MinorUnits;
  /** The latest end of all parts. */
  readonly end?: CalendarDate | undefined;
  /** Criteria that fail now. */
  readonly alerts: number;
  readonly musts: number;
}

export function partShown(project: Project): Part {
  const { id, proposal, status, stage, baseline, report, failing, open } = project;
  const named = (kind: 'must' | 'should') => failing.filter(entry => entry.kind === kind).map(({ name }) => name);
  return {
    ...{ project: id, title: proposal.title, status, stage, sponsor: proposal.sponsor },
    cost: baseline.cost,
    forecast: report?.forecast,
    end: report?.end ?? baseline.end,
    musts: named('must'),
    shoulds: named('should'),
    deciding: open?.gate,
  };
}

const notCounted: readonly ProjectStatus[] = ['declined', 'withdrawn'];
const underWay: readonly ProjectStatus[] = ['active', 'on-hold', 'closing'];

/** Whether sums count a project: not when nothing came of its proposal. */
export function isCounted({ status }: { readonly status: ProjectStatus }): boolean {
  return !notCounted.includes(status);
}

/** Neither over nor in intake. */
export function isUnderWay({ status }: { readonly status: ProjectStatus }): boolean {
  return underWay.includes(status);
}

export function rollUp(parts: readonly Part[]): RollUp {
  const counted = parts.filter(isCounted);
  const sum = (of: (part: Part) => number | undefined) => counted.reduce((total, part) => total + (of(part) ?? 0), 0);
  const ends = counted.flatMap(({ end }) => end ?? []).sort();
  return {
    parts: counted.length,
    underWay: counted.filter(isUnderWay).length,
    cost: sum(({ cost }) => cost),
    costUnknown: counted.filter(({ cost, forecast }) => cost === undefined && forecast === undefined).length,
    forecast: sum(({ cost, forecast }) => forecast ?? cost),
    end: ends.at(-1),
    alerts: sum(({ musts, shoulds }) => musts.length + shoulds.length),
    musts: sum(({ musts }) => musts.length),
  };
}
