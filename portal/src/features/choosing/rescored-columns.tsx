/** The columns of a portfolio under two scoring models, on the screen and in the files. */
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { RescoredRow } from '#api/answers/rescored.ts';
import { number } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import type { Column } from '../../shared/ui/table-data.ts';
import { sourceLabels, whyInWords } from './rescored.ts';

const place = (rank: number | null) => rank ?? '–';
const data = (value: number | null | undefined) => (value === null || value === undefined ? undefined : Number(value.toFixed(4)));

const gainedInWords = ({ gained }: RescoredRow) => {
  if (gained === null) return '–';
  return gained === 0 ? t('stays') : gained > 0 ? t('up {gained}', { gained }) : t('down {value}', { value: -gained });
};

export const rescoredColumns: readonly Column<RescoredRow>[] = [
  {
    label: t('Project'),
    show: ({ project, title }) => (
      <Anchor component={Link} to={`/projects/${project}`}>
        {title}
      </Anchor>
    ),
    data: ({ title }) => title,
  },
  { label: t('Before'), show: ({ before }) => place(before), data: ({ before }) => before ?? undefined, right: true },
  { label: t('After'), show: ({ after }) => place(after), data: ({ after }) => after ?? undefined, right: true },
  { label: t('Moves'), show: gainedInWords, data: ({ gained }) => gained ?? undefined, right: true },
  { label: t('Why'), show: whyInWords, data: whyInWords },
  {
    label: t('Score before'),
    show: ({ scoreBefore }) => number(scoreBefore ?? undefined, 2),
    data: row => data(row.scoreBefore),
    right: true,
  },
  {
    label: t('Score after'),
    show: ({ scoreAfter }) => number(scoreAfter ?? undefined, 2),
    data: row => data(row.scoreAfter),
    right: true,
  },
  { label: t('Rated by'), show: ({ by }) => sourceLabels[by], data: ({ by }) => sourceLabels[by] },
];

/** In the files, what each goal adds more or less has a column of its own. */
export function fileColumns(rows: readonly RescoredRow[]): readonly Column<RescoredRow>[] {
  const goals = new Map(rows.flatMap(({ byDimension }) => byDimension.map(({ dimension, name }) => [dimension, name] as const)));
  const changes = [...goals].map(([dimension, name]): Column<RescoredRow> => {
    const changeIn = ({ byDimension }: RescoredRow) => byDimension.find(entry => entry.dimension === dimension)?.change;
    return {
      label: t('{name} adds more or less', { name }),
      show: row => number(changeIn(row), 2),
      data: row => data(changeIn(row)),
    };
  });
  return [...rescoredColumns, ...changes];
}
