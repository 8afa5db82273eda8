/** The reports that were asked of a project, period by period: what became of each. The last ones; all are in the facts. */

import type { Period } from '../../office/reporting/periods.ts';
import type { Ask, Deadlines } from '../../office/reporting/rule.ts';
import type { Instant } from '../../values/time.ts';

export const reportStates = ['asked', 'missed', 'filed', 'accepted', 'sent-back'] as const;
export type ReportState = (typeof reportStates)[number];

export interface AskedReport extends Ask {
  readonly state: ReportState;
  /** When it was asked for, or sent back. */
  readonly since: Instant;
  readonly filedAt?: Instant | undefined;
  readonly filedBy?: string | undefined;
  /** It was filed after the day on which it was first due. */
  readonly late?: boolean | undefined;
  readonly firstDue: Instant;
  readonly answer?: { readonly by: string; readonly at: Instant; readonly reason?: string | undefined } | undefined;
  /** How often it was sent back. */
  readonly returns: number;
}

export interface WithAskedReports {
  readonly reports?: readonly AskedReport[] | undefined;
}

/** Periods kept in the state. */
export const mostAsked = 30;

const waits: ReadonlySet<ReportState> = new Set(['asked', 'missed', 'sent-back']);

/** Whether somebody still has to file it. */
export function isOwed({ state }: AskedReport): boolean {
  return waits.has(state);
}

export function askedFor({ reports = [] }: WithAskedReports, period: Period): AskedReport | undefined {
  return reports.find(entry => entry.period === period);
}

/** Which period a report is about that names none: the first that is owed. */
export function owedFirst({ reports = [] }: WithAskedReports, isClosed: (period: Period) => boolean): AskedReport | undefined {
  return reports.find(entry => isOwed(entry) && !isClosed(entry.period));
}

/** The report that counts as missed now: the last of those that were asked for and are not to come any more. */
export function missedNow({ reports = [] }: WithAskedReports): AskedReport | undefined {
  const last = reports.findLast(({ state }) => state !== 'asked' && state !== 'sent-back');
  return last?.state === 'missed' ? last : undefined;
}

export function withReport<P extends WithAskedReports>(
  project: P,
  period: Period,
  now: Partial<AskedReport> & { readonly deadlines?: Deadlines },
): P {
  const { deadlines, ...changes } = now;
  const reports = (project.reports ?? []).map(entry =>
    entry.period === period ? { ...entry, ...deadlines, ...changes } : entry,
  );
  return { ...project, reports };
}
