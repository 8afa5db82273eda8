/** The columns of the table of a programme's projects, on pages and in files. */
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Parts } from '#api/answers/programmes.ts';
import { day, money, moneyInFile } from './format.ts';
import { statusLabels } from './labels.ts';
import { failingIn } from './part-words.ts';
import { t } from './text.ts';
import { LabelTag } from './ui/Tag.tsx';
import type { Column } from './ui/table-data.ts';

type Part = Parts['items'][number];

export function partColumns(currency: string): readonly Column<Part>[] {
  return [
    {
      label: t('Project'),
      show: ({ project, title }) => (
        <Anchor component={Link} to={`/projects/${project}`}>
          <bdi>{title}</bdi>
        </Anchor>
      ),
      data: ({ title }) => title,
    },
    {
      label: t('Status'),
      show: ({ status }) => <LabelTag label={statusLabels[status]} />,
      data: ({ status }) => statusLabels[status][0],
    },
    { label: t('Stage'), show: ({ stage }) => stage ?? '–', data: ({ stage }) => stage ?? '' },
    {
      label: t('Approved cost'),
      right: true,
      show: ({ cost }) => money(cost, currency),
      data: ({ cost }) => moneyInFile(cost, currency),
    },
    {
      label: t('Forecast'),
      right: true,
      show: ({ forecast }) => money(forecast, currency),
      data: ({ forecast }) => moneyInFile(forecast, currency),
    },
    { label: t('End'), show: ({ end }) => day(end), data: ({ end }) => end ?? '' },
    { label: t('What fails'), show: part => failingIn(part) || t('Nothing'), data: failingIn },
  ];
}
