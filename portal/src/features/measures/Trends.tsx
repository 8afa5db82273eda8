/** The trend of the measures over the year, in three pictures: days to a decision, what rounds came to, and what came in time. */
import '@mantine/charts/styles.css';
import { BarChart, LineChart } from '@mantine/charts';
import { Text } from '@mantine/core';
import type { MeasuresView } from '#api/answers/measures.ts';
import { Chart } from '../../shared/charts/Chart.tsx';
import { number } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import type { Column } from '../../shared/ui/table-data.ts';

interface Series {
  readonly name: string;
  readonly color: string;
  readonly value: (measures: MeasuresView) => number | undefined;
}

const share = (part: number, whole: number) => (whole === 0 ? undefined : Math.round((part / whole) * 1000) / 10);

const pictures = [
  {
    title: t('Days from the request to the decision'),
    unit: t('days'),
    kind: 'bars' as const,
    series: [
      { name: t('Half took no longer'), color: 'blue.7', value: ({ latency }: MeasuresView) => latency.p50 },
      { name: t('Nine in ten took no longer'), color: 'gray.6', value: ({ latency }: MeasuresView) => latency.p90 },
    ],
  },
  {
    title: t('What rounds came to'),
    unit: t('rounds'),
    kind: 'stacked' as const,
    series: [
      { name: t('Go'), color: 'teal.7', value: ({ rounds }: MeasuresView) => rounds.outcomes.go },
      { name: t('Conditional go'), color: 'cyan.6', value: ({ rounds }: MeasuresView) => rounds.outcomes['conditional-go'] },
      {
        name: t('Hold or recycle'),
        color: 'yellow.6',
        value: ({ rounds }: MeasuresView) => rounds.outcomes.hold + rounds.outcomes.recycle,
      },
      { name: t('Kill'), color: 'red.8', value: ({ rounds }: MeasuresView) => rounds.outcomes.kill },
      {
        name: t('No decision'),
        color: 'gray.5',
        value: ({ rounds }: MeasuresView) => rounds.lapsed + rounds.voided + rounds.withdrawn,
      },
    ],
  },
  {
    title: t('What came in time, in per cent'),
    unit: '%',
    kind: 'lines' as const,
    series: [
      {
        name: t('Conditions'),
        color: 'orange.7',
        value: ({ conditions }: MeasuresView) => share(conditions.inTime, conditions.due),
      },
      { name: t('Reports'), color: 'blue.7', value: ({ reports }: MeasuresView) => share(reports.inTime, reports.due) },
    ],
  },
];

export function Trends({ trend }: { trend: readonly MeasuresView[] }) {
  return (
    <>
      {pictures.map(picture => (
        <Picture key={picture.title} {...picture} trend={trend} />
      ))}
    </>
  );
}

interface PictureProps {
  readonly title: string;
  readonly unit: string;
  readonly kind: 'bars' | 'stacked' | 'lines';
  readonly series: readonly Series[];
  readonly trend: readonly MeasuresView[];
}

function Picture({ title, unit, kind, series, trend }: PictureProps) {
  // Nothing counted is nothing to draw; a figure of 0 days, or of 0 %, is one.
  const known = trend.some(measures => series.some(({ value }) => (value(measures) ?? -1) > (kind === 'stacked' ? 0 : -1)));
  const data = trend.map(measures => ({
    period: measures.period.name,
    ...Object.fromEntries(series.map(({ name, value }) => [name, value(measures)])),
  }));
  const columns: readonly Column<MeasuresView>[] = [
    { label: t('Period'), show: ({ period }) => period.name, data: ({ period }) => period.name },
    ...series.map(({ name, value }) => ({
      label: name,
      right: true,
      show: (measures: MeasuresView) => number(value(measures)),
      data: value,
    })),
  ];
  const shared = { h: 240, data, dataKey: 'period', withLegend: true, yAxisLabel: unit, yAxisProps: { width: 60 } };
  const lines = series.map(({ name, color }) => ({ name, color }));
  return (
    <Chart title={title} columns={columns} rows={trend} keyOf={({ period }) => period.name}>
      {!known && <Text c="dimmed">{t('There is nothing to show yet.')}</Text>}
      {known && kind === 'lines' && (
        <LineChart {...shared} series={lines} curveType="linear" connectNulls yAxisProps={{ width: 60, domain: [0, 100] }} />
      )}
      {known && kind !== 'lines' && (
        <BarChart {...shared} series={lines} {...(kind === 'stacked' && { type: 'stacked' as const })} />
      )}
    </Chart>
  );
}
