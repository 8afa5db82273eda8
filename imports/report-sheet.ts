/** A sheet of status reports to be filled in: headings and cells are those by which `report-lines.ts` reads it again. */
import { majorNumber } from '#domain/values/currency.ts';
import type { Cell } from './write-csv.ts';

/** A project with what was reported last; money in minor units of the office's currency. */
export interface SheetRow {
  readonly project: string;
  readonly title: string;
  readonly period?: string | undefined;
  readonly progress?: number | undefined;
  readonly confidence?: string | undefined;
  readonly spent?: number | undefined;
  readonly forecast?: number | undefined;
  readonly end?: string | undefined;
}

/** The summary is left empty: it is new with each report. */
export function reportSheet(rows: readonly SheetRow[], currency: string): (readonly Cell[])[] {
  const money = (minor: number | undefined) => (minor === undefined ? undefined : majorNumber(minor, currency));
  const amounts = [`Spent (${currency})`, `Forecast (${currency})`];
  const head = ['Project', 'Title', 'Period', 'Work done', 'Confidence', ...amounts, 'End', 'Summary'];
  const cells = rows.map(({ project, title, period, progress, confidence, spent, forecast, end }) => [
    ...[project, title, period, progress, confidence, money(spent), money(forecast), end, undefined],
  ]);
  return [head, ...cells];
}
