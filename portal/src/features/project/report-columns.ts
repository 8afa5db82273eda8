/** The tables of a status report, for the page and for the brief. */
import type { ProjectView } from '#api/answers/projects.ts';
import { choiceInWords } from '../../shared/choice-words.ts';
import type { NameOf } from '../../shared/descriptions.ts';
import { day, number } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';

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
  { label: t('Milestone'), share: 5, show: row => row.name },
  { label: t('Due'), share: 2, show: row => day(row.due) },
  { label: t('Forecast'), share: 2, show: row => (row.forecast === undefined ? '–' : day(row.forecast)) },
  { label: t('Done'), share: 2, show: row => (row.done === undefined ? t('Not yet') : day(row.done)) },
];

export const kpis: readonly TextColumn<Report['kpis'][number]>[] = [
  { label: 'KPI', share: 5, show: row => row.name },
  { label: t('Value'), share: 2, show: row => number(row.value, 2), data: row => row.value, right: true },
  { label: t('Target'), share: 2, show: row => number(row.target, 2), data: row => row.target, right: true },
  { label: t('Better when'), share: 2, show: row => choiceInWords(row.better) },
];

export const communication: readonly TextColumn<Report['communication'][number]>[] = [
  { label: t('Audience'), share: 3, show: row => row.audience },
  { label: t('Message'), share: 5, show: row => row.message },
  { label: t('Due'), share: 2, show: row => day(row.due) },
  { label: t('Done'), share: 2, show: row => (row.done ? t('Yes') : t('Not yet')) },
];

export const risks = (nameOf: NameOf): readonly TextColumn<Report['risks'][number]>[] => [
  { label: t('Risk'), share: 4, show: row => row.risk },
  {
    label: t('Probability × impact'),
    share: 2.4,
    show: row =>
      t('{probability} × {impact} = {probability2} of 25', {
        probability: row.probability,
        impact: row.impact,
        probability2: row.probability * row.impact,
      }),
  },
  { label: t('Owner'), share: 2, show: row => nameOf(row.owner) },
  { label: t('Response'), share: 4, show: row => row.response ?? '–' },
  { label: t('Open'), share: 1.3, show: row => (row.open ? t('Open') : t('Closed')) },
];

/** The same columns with what a file holds of them: days as they are written for machines need no words, numbers stay numbers. */
export function withData<T>(
  columns: readonly TextColumn<T>[],
): readonly Required<Pick<TextColumn<T>, 'label' | 'show' | 'data'>>[] {
  return columns.map(column => ({ ...column, data: column.data ?? column.show }));
}
