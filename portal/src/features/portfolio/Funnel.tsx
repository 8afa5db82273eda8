/** How many projects stand in each stage, in the order of the stages. A stage leads to its projects. */
import { BarChart } from '@mantine/charts';
import { Anchor } from '@mantine/core';
import { majorNumber } from '#domain/values/currency.ts';
import { Chart } from '../../shared/charts/Chart.tsx';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moneyShort } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import type { Column } from '../../shared/ui/table-data.ts';
import styles from './portfolio.module.css';
import type { ChartsProps } from './stages.ts';

interface StageCount {
  readonly id: string;
  readonly stage: string;
  readonly projects: number;
  /** Minor units. */
  readonly cost: number;
}

export function Funnel({ rows, stageName, lookInto }: ChartsProps) {
  const { office } = useCurrentUser();
  const live = rows.filter(row => row.status === 'active' || row.status === 'on-hold' || row.status === 'closing');
  const counts: StageCount[] = stageName.all
    .map(stage => {
      const here = live.filter(row => row.stage === stage.id);
      return {
        id: stage.id,
        stage: stage.name,
        projects: here.length,
        cost: here.reduce((sum, row) => sum + (row.forecast ?? row.cost ?? 0), 0),
      };
    })
    .filter(entry => entry.projects > 0);
  const columns: readonly Column<StageCount>[] = [
    {
      label: t('Stage'),
      show: row => (
        <Anchor component="button" type="button" onClick={() => lookInto({ stage: row.id })}>
          {row.stage}
        </Anchor>
      ),
      data: row => row.stage,
    },
    { label: t('Projects'), show: row => row.projects, data: row => row.projects, right: true },
    {
      label: t('Forecast cost'),
      show: row => moneyShort(row.cost, office.currency),
      data: row => majorNumber(row.cost, office.currency),
      right: true,
    },
  ];
  return (
    <Chart title={t('Stage funnel')} columns={columns} rows={counts} keyOf={row => row.stage}>
      <BarChart
        h={80 + 36 * counts.length}
        className={styles.clickable}
        data={counts.map(entry => ({ ...entry }))}
        dataKey="stage"
        orientation="vertical"
        series={[{ name: 'projects', label: t('Projects'), color: 'blue.6' }]}
        xAxisLabel={t('Projects')}
        xAxisProps={{ allowDecimals: false }}
        yAxisProps={{ width: 130, interval: 0 }}
        barProps={{ onClick: (_bar: unknown, index: number) => counts[index] && lookInto({ stage: counts[index].id }) }}
      />
    </Chart>
  );
}
