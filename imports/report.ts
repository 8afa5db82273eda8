/** What became of a file, row by row: nothing of it is left unsaid. The same report is printed, sent and downloaded. */
import type { LeftOut } from './left-out.ts';
import type { FileShape } from './portfolio.ts';
import type { Problem } from './row.ts';

export interface ImportReport {
  /** The mapping's id. */
  readonly mapping: string;
  readonly shape?: FileShape | undefined;
  /** Rows that are projects or were refused; rows left out are not among them. */
  readonly read: number;
  /** Rows that became new projects. */
  readonly taken: number;
  /** Rows that changed a project of an earlier import. */
  readonly updated: number;
  /** Rows whose project was there already, as the row says. */
  readonly known: number;
  readonly refused: readonly Problem[];
  /** In flight: rows that look like a project of another file; they were not taken, and somebody says whether they are others. */
  readonly asked: readonly Problem[];
  /** Rows that were taken and that intake then gave back, with its reason. */
  readonly returned: readonly Problem[];
  readonly declined: readonly Problem[];
  /** Fields that could not be read; the row was taken without them. */
  readonly unread: readonly Problem[];
  /** How many rows withhold each field. */
  readonly withheld: Readonly<Record<string, number>>;
  /** Totals, footnotes and other rows that are no project. */
  readonly leftOut: readonly LeftOut[];
  /** Columns that the mapping does not read. */
  readonly unreadColumns: readonly string[];
  /** Goals of the mapping's rules that the office does not have. */
  readonly goalsUnknown: readonly string[];
}

/** How many different lines have an entry. */
export function linesOf(problems: readonly Problem[]): number {
  return new Set(problems.map(problem => problem.line)).size;
}

/** Whether every row of the file is in the office as the file says. */
export function isComplete({ refused, asked, returned, declined }: ImportReport): boolean {
  return refused.length + asked.length + returned.length + declined.length === 0;
}

/** The first line of a report: what was read and what became of it. */
export function summaryOf(file: string, report: ImportReport): string {
  const { read, taken, updated, known, refused, asked, returned, declined, leftOut } = report;
  const byIntake = [
    ...(returned.length > 0 ? [`${linesOf(returned)} of them returned by intake`] : []),
    ...(declined.length > 0 ? [`${linesOf(declined)} of them declined by intake`] : []),
  ];
  const took = `${taken} new, ${updated} updated${byIntake.length > 0 ? ` (${byIntake.join(', ')})` : ''}`;
  const doubles = asked.length > 0 ? `, ${linesOf(asked)} asked about as possible doubles` : '';
  const rest = leftOut.length > 0 ? `; ${leftOut.length} rows are no project` : '';
  const withheld = Object.values(report.withheld).reduce((sum, count) => sum + count, 0);
  return `${file}: ${read} rows read, ${took}, ${known} unchanged, ${linesOf(refused)} refused${doubles}${rest}; ${withheld} fields withheld.`;
}

/** How the file was read: what was guessed is named, so that a wrong guess is seen. */
export function shapeInWords({ format, encoding, delimiter, sheet, headerLine }: FileShape): string {
  const separators: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };
  const how =
    format === 'CSV'
      ? `text in ${encoding}, cells between ${separators[delimiter ?? ''] ?? `"${delimiter}"`}`
      : `${format}${sheet === undefined ? '' : `, sheet "${sheet}"`}`;
  return `Read as ${how}; the header is on line ${headerLine}.`;
}
