/** The tables of a status report, for the page and for the brief. */
import type { ProjectView } from '#api/answers/projects.ts';
import type { NameOf } from '../../shared/descriptions.ts';
import { day, number } from '../../shared/format.ts';

type Report = NonNullable<ProjectView['report']>;

interface TextColumn<T> {
  readonly label: string;
  readonly show: (row: T) => string;
  /** For a file, where it is no text. */
  readonly data?: (row: T) => string | number | undefined;
  readonly right?: boolean;
  /** Its width on paper, as a share of the widths of all columns. */
  readonly share: number;
}

export const milestones: readonly TextColumn<Report['milestones'][number]>[] = [
  { label: 'Milestone', share: 5, show: row => row.name },
  { label: 'Due', share: 2, show: row => day(row.due) },
  { label: 'Forecast', share: 2, show: row => (row.forecast === undefined ? '–' : day(row.forecast)) },
  { label: 'Done', share: 2, show: row => (row.done === undefined ? 'Not yet' : day(row.done)) },
];

export const kpis: readonly TextColumn<Report['kpis'][number]>[] = [
  { label: 'KPI', share: 5, show: row => row.name },
  { label: 'Value', share: 2, show: row => number(row.value, 2), data: row => row.value, right: true },
  { label: 'Target', share: 2, show: row => number(row.target, 2), data: row => row.target, right: true },
  { label: 'Better when', share: 2, show: row => row.better },
];

export const communication: readonly TextColumn<Report['communication'][number]>[] = [
  { label: 'Audience', share: 3, show: row => row.audience },
  { label: 'Message', share: 5, show: row => row.message },
  { label: 'Due', share: 2, show: row => day(row.due) },
  { label: 'Done', share: 2, show: row => (row.done ? 'Yes' : 'Not yet') },
];

export const risks = (nameOf: NameOf): readonly TextColumn<Report['risks'][number]>[] => [
  { label: 'Risk', share: 4, show: row => row.risk },
  {
    label: 'Probability × impact',
    share: 2.4,
    show: row => `${row.probability} × ${row.impact} = ${row.probability * row.impact} of 25`,
  },
  { label: 'Owner', share: 2, show: row => nameOf(row.owner) },
  { label: 'Response', share: 4, show: row => row.response ?? '–' },
  { label: 'Open', share: 1.3, show: row => (row.open ? 'Open' : 'Closed') },
];

/** The same columns with what a file holds of them: days as they are written for machines need no words, numbers stay numbers. */
export function withData<T>(
  columns: readonly TextColumn<T>[],
): readonly Required<Pick<TextColumn<T>, 'label' | 'show' | 'data'>>[] {
  return columns.map(column => ({ ...column, data: column.data ?? column.show }));
}
