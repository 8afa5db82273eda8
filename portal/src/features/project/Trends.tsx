/** Trends of the reports: cost, schedule and progress, high risks, KPIs; each with its table. */
import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { SimpleGrid } from '@mantine/core';
import type { TrendPoint } from '#domain/project/delivery/with-reports.ts';
import { majorNumber, nearestMinor } from '#domain/values/currency.ts';
import { Chart } from '../../shared/charts/Chart.tsx';
import { dayOf, moneyShort, number } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import type { Column } from '../../shared/ui/table-data.ts';

interface Series {
  readonly name: string;
  readonly color: string;
  readonly value: (point: TrendPoint) => number | undefined;
}

export function Trends({ trend, currency }: { trend: readonly TrendPoint[]; currency: string }) {
  const inMoney = (value: number) => moneyShort(nearestMinor(value, currency), currency);
  const kpis = [...new Set(trend.flatMap(point => Object.keys(point.kpis)))].slice(0, 6);
  const major = (minor: number | undefined) => (minor === undefined ? undefined : majorNumber(minor, currency));
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <Trend
        title={t('Cost')}
        trend={trend}
        show={inMoney}
        series={[
          { name: t('Forecast'), color: 'blue.6', value: point => major(point.forecast) },
          { name: t('Spent'), color: 'orange.6', value: point => major(point.spent) },
        ]}
      />
      <Trend
        title={t('Schedule: days from now to the expected end')}
        trend={trend}
        series={[{ name: t('Days to the end'), color: 'grape.6', value: daysToEnd }]}
      />
      <Trend
        title={t('Progress in per cent')}
        trend={trend}
        series={[{ name: t('Progress'), color: 'teal.6', value: point => point.progress }]}
      />
      <Trend
        title={t('High risks')}
        trend={trend}
        series={[{ name: t('High risks'), color: 'red.6', value: point => point.highRisks }]}
      />
      {kpis.map(name => (
        <Trend
          key={name}
          title={t('KPI: {name}', { name })}
          trend={trend}
          series={[{ name: t('Value'), color: 'cyan.7', value: point => point.kpis[name] }]}
        />
      ))}
    </SimpleGrid>
  );
}

function daysToEnd(point: TrendPoint): number | undefined {
  return point.end === undefined ? undefined : Math.round((Date.parse(point.end) - Date.parse(point.at)) / 86_400_000);
}

interface TrendProps {
  readonly title: string;
  readonly trend: readonly TrendPoint[];
  readonly series: readonly Series[];
  readonly show?: (value: number) => string;
}

function Trend({ title, trend, series, show = value => number(value, 2) }: TrendProps) {
  const known = trend.filter(point => series.some(entry => entry.value(point) !== undefined));
  if (known.length === 0) return null;
  const data = known.map(point => ({
    at: dayOf(point.at),
    ...Object.fromEntries(series.map(entry => [entry.name, entry.value(point)])),
  }));
  const columns: readonly Column<TrendPoint>[] = [
    { label: t('Reported'), show: point => dayOf(point.at), data: point => point.at },
    ...series.map(entry => ({
      label: entry.name,
      right: true,
      show: (point: TrendPoint) => (entry.value(point) === undefined ? '–' : show(entry.value(point) ?? 0)),
      data: (point: TrendPoint) => entry.value(point),
    })),
  ];
  return (
    <Chart title={title} columns={columns} rows={known} keyOf={point => point.at}>
      <LineChart
        h={220}
        data={data}
        dataKey="at"
        series={series.map(({ name, color }) => ({ name, color }))}
        withLegend={series.length > 1}
        valueFormatter={show}
        curveType="linear"
        connectNulls
        yAxisProps={{ width: 70 }}
      />
    </Chart>
  );
}
