/** How long open rounds have been open, the oldest first, and when each is due. */

import { BarChart } from '@mantine/charts';
import { Anchor, Text } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import type { ReviewRow } from '#api/answers/inbox.ts';
import { shortened } from '#domain/values/shortened.ts';
import { rowsOf, useOpenRounds } from '../../shared/api/lists.ts';
import { Chart } from '../../shared/charts/Chart.tsx';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment, oneDecimal } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import { More } from '../../shared/ui/More.tsx';
import type { Column } from '../../shared/ui/table-data.ts';
import styles from './portfolio.module.css';

const dayMs = 86_400_000;
const daysOpen = (row: ReviewRow) => Math.max(0, (Date.now() - Date.parse(row.openedAt)) / dayMs);
const daysLeft = (row: ReviewRow) => Math.max(0, (Date.parse(row.deadline) - Date.now()) / dayMs);

const columns: readonly Column<ReviewRow>[] = [
  {
    label: t('Project'),
    show: row => (
      <Anchor component={Link} to={`/reviews/${row.id}`}>
        {row.title}
      </Anchor>
    ),
    data: row => row.title,
  },
  { label: t('Gate'), show: row => row.gateName, data: row => row.gateName },
  { label: t('Days open'), show: row => oneDecimal(daysOpen(row)), data: row => Number(daysOpen(row).toFixed(2)), right: true },
  { label: t('Due'), show: row => moment(row.deadline), data: row => row.deadline },
  {
    label: t('Voted'),
    show: row => t('{voted} of {roster}', { voted: row.voted, roster: row.roster }),
    data: row => t('{voted} of {roster}', { voted: row.voted, roster: row.roster }),
  },
];

export function Ageing() {
  const { office } = useCurrentUser();
  const rounds = useOpenRounds(office.id);
  const navigate = useNavigate();
  const open = rowsOf(rounds.data);
  return (
    <div>
      <Chart title={t('Open rounds by age')} columns={columns} rows={open} keyOf={row => row.id}>
        {open.length === 0 ? (
          <Text c="dimmed">{t('No round is open.')}</Text>
        ) : (
          <BarChart
            h={80 + 34 * open.length}
            data={open.map(row => ({
              title: shortened(row.title, 24),
              open: Number(daysOpen(row).toFixed(2)),
              left: Number(daysLeft(row).toFixed(2)),
            }))}
            dataKey="title"
            orientation="vertical"
            type="stacked"
            withLegend
            series={[
              { name: 'open', label: t('Days open'), color: 'orange.7' },
              { name: 'left', label: t('Days left'), color: 'gray.5' },
            ]}
            className={styles.clickable}
            xAxisLabel={t('Days')}
            yAxisProps={{ width: 150, interval: 0 }}
            barProps={{ onClick: (_bar: unknown, index: number) => open[index] && void navigate(`/reviews/${open[index].id}`) }}
          />
        )}
      </Chart>
      {rounds.hasNextPage && <More of={rounds} shown={open.length} what={t('open rounds')} />}
    </div>
  );
}
