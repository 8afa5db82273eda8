/** What a project keeps of its reports: the last one, what moved over time, and its registers. */
import type { MinorUnits } from '../../values/money.ts';
import type { CalendarDate, Instant } from '../../values/time.ts';
import type { Registers } from '../registers/registers.ts';
import type { WithAskedReports } from '../reporting/asked.ts';
import type { Report } from './report.ts';

/** One point of a trend: what a report said, without its words. */
export interface TrendPoint {
  readonly at: Instant;
  readonly forecast?: MinorUnits | undefined;
  readonly spent?: MinorUnits | undefined;
  readonly end?: CalendarDate | undefined;
  readonly progress?: number | undefined;
  readonly confidence?: string | undefined;
  readonly highRisks: number;
  readonly kpis: Readonly<Record<string, number>>;
}

export type FiledReport = Report & { readonly at: Instant };

export interface WithReports extends WithAskedReports {
  /** The last one; its lists are the registers in the shape of version 1. */
  readonly report?: FiledReport | undefined;
  readonly trend: readonly TrendPoint[];
  /** Risks, issues, actions, milestones and the like, amended by reports and between them. */
  readonly registers: Registers;
  /** What was reported before the last report, and how the registers stood then: what the last one changed is told against it. */
  readonly before?: { readonly report?: FiledReport | undefined; readonly registers: Registers } | undefined;
}
