/** What was called so likely against how often it came true, with Wilson's 95 % bars: on the line what was said is what came. */
import { Text } from '@mantine/core';
import type { CalibrationAnswer } from '#api/answers/outlooks.ts';
import { Chart } from '../../shared/charts/Chart.tsx';
import { Plot } from '../../shared/charts/Plot.tsx';
import { number } from '../../shared/format.ts';
import { wholePercent } from '../../shared/outlook-words.ts';
import { t } from '../../shared/text.ts';

export type Comparison = CalibrationAnswer['board'];

const ticks = [0, 0.25, 0.5, 0.75, 1];

export function Reliability({ title, of, came }: { readonly title: string; readonly of: Comparison; readonly came: string }) {
  if (of.n === 0) return <Text>{t('{title}: no case has been resolved yet (n = 0).', { title })}</Text>;
  const axis = { most: 1, ticks, show: wholePercent };
  return (
    <Chart
      title={title}
      note={figuresLine(of)}
      rows={of.bins}
      keyOf={({ chance }) => String(chance)}
      columns={[
        { label: t('Mean chance'), show: ({ chance }) => wholePercent(chance), data: ({ chance }) => chance, right: true },
        { label: came, show: ({ share }) => wholePercent(share), data: ({ share }) => share, right: true },
        {
          label: t('From'),
          show: ({ interval }) => wholePercent(interval[0] ?? 0),
          data: ({ interval }) => interval[0],
          right: true,
        },
        {
          label: t('To'),
          show: ({ interval }) => wholePercent(interval[1] ?? 1),
          data: ({ interval }) => interval[1],
          right: true,
        },
        { label: t('Came true'), show: ({ k }) => k, data: ({ k }) => k, right: true },
        { label: t('Cases (n)'), show: ({ n }) => n, data: ({ n }) => n, right: true },
      ]}
    >
      <Plot x={{ ...axis, title: t('What was said: the chance') }} y={{ ...axis, title: came }}>
        {({ x, y }) => (
          <>
            <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} stroke="var(--mantine-color-dimmed)" strokeDasharray="4 4" />
            {of.bins.map(({ chance, share, interval: [low = 0, high = 1] }) => (
              <g key={chance} stroke="var(--mantine-color-blue-7)" fill="var(--mantine-color-blue-7)">
                <line x1={x(chance)} x2={x(chance)} y1={y(low)} y2={y(high)} />
                <circle cx={x(chance)} cy={y(share)} r={4} />
              </g>
            ))}
          </>
        )}
      </Plot>
    </Chart>
  );
}

/** Always with the number of cases. */
function figuresLine({ n, k, brier, brierOfBase, order }: Comparison): string {
  const scores = t('Brier score {brier}, of the base rate {brierOfBase}; the lower, the better', {
    brier: number(brier, 3),
    brierOfBase: number(brierOfBase, 3),
  });
  const ordered =
    order === undefined
      ? []
      : [t('In {wholePercent} of pairs the one that came true had the higher chance.', { wholePercent: wholePercent(order) })];
  const said = t('n = {n}, of which {k} came true ({wholePercent}). {scores}.', {
    n,
    k,
    wholePercent: wholePercent(k / n),
    scores,
  });
  return [said, ...ordered].join(' ');
}
