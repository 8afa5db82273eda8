/** The columns of a ranking, on the screen and in the files: place, score, what each dimension is and adds, how firm the place is. */
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { number } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import type { Column } from '../../shared/ui/table-data.ts';
import { valueInWords } from './PanelSaid.tsx';
import { chanceInWords, dominatedInWords, type Names, type RankingRow, rangeInWords, swapInWords } from './ranking-words.ts';

const rounded = (value: number | null | undefined) =>
  value === null || value === undefined ? undefined : Number(value.toFixed(4));

const [swaps, dominated] = [t('Smallest change that swaps it with the next'), t('Dominated')];

/** Sentences stand beside each place already; in a cell they would make rows as high as the screen. */
export function onScreen(columns: readonly Column<RankingRow>[]): readonly Column<RankingRow>[] {
  return columns.filter(({ label }) => label !== swaps && label !== dominated);
}

export function rankingColumns(rows: readonly RankingRow[], names: Names): readonly Column<RankingRow>[] {
  const dimensions = rows[0]?.dimensions ?? [];
  const of = (row: RankingRow, id: string) => row.dimensions.find(({ dimension }) => dimension === id);
  return [
    { label: t('Place'), show: ({ rank }) => rank ?? '–', data: ({ rank }) => rank, right: true },
    {
      label: t('Proposal'),
      show: ({ project, title }) => (
        <Anchor component={Link} to={`/projects/${project}`}>
          {title}
        </Anchor>
      ),
      data: ({ title }) => title,
    },
    { label: t('Score'), show: ({ score }) => number(score, 2), data: ({ score }) => rounded(score), right: true },
    ...dimensions.flatMap(({ dimension, name }): Column<RankingRow>[] => [
      {
        label: name,
        show: row => valueInWords(of(row, dimension)?.median),
        data: row => {
          const median = of(row, dimension)?.median;
          return typeof median === 'number' ? median : valueInWords(median);
        },
        right: true,
      },
      {
        label: t('{name} adds', { name }),
        show: row => number(of(row, dimension)?.adds ?? undefined, 2),
        data: row => rounded(of(row, dimension)?.adds),
        right: true,
      },
      {
        label: t('{name} claimed', { name }),
        show: row => number(of(row, dimension)?.claim, 2),
        data: row => of(row, dimension)?.claim,
        right: true,
      },
    ]),
    { label: t('Possible places'), show: rangeInWords, data: rangeInWords },
    { label: t('Chance of its place'), show: chanceInWords, data: chanceInWords },
    {
      label: swaps,
      show: row => swapInWords(row, names),
      data: row => swapInWords(row, names),
    },
    { label: dominated, show: row => dominatedInWords(row, names), data: row => dominatedInWords(row, names) },
  ];
}
