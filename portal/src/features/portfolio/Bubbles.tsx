/** Value (score) against cost or risk: one bubble a project, its size the cost. A bubble leads to its project. */
import { Anchor, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { CartesianGrid, ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis, ZAxis } from 'recharts';
import type { ProjectRow } from '#api/answers/lists.ts';
import { majorNumber, nearestMinor } from '#domain/values/currency.ts';
import { Chart } from '../../shared/charts/Chart.tsx';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moneyShort, number } from '../../shared/format.ts';
import { rich, t } from '../../shared/text.ts';
import type { Column } from '../../shared/ui/table-data.ts';
import styles from './portfolio.module.css';
import { decadesFrom } from './round-ticks.ts';
import type { ChartsProps } from './stages.ts';

interface Bubble {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  /** Major units; at least 1, so that it has a place on a logarithmic axis. */
  readonly cost: number;
  readonly risks: number;
}

/** More circles than these cover each other. */
const maxDrawn = 500;

export function Bubbles({ rows }: Pick<ChartsProps, 'rows'>) {
  const navigate = useNavigate();
  const { office } = useCurrentUser();
  const [against, setAgainst] = useState<'cost' | 'risks'>('cost');
  const short = (value: number) => moneyShort(nearestMinor(value, office.currency), office.currency);
  const bubbles = rows.flatMap(row => bubbleOf(row, office.currency)).toSorted((left, right) => right.cost - left.cost);
  const drawn = bubbles.slice(0, maxDrawn);
  const decades = decadesFrom(drawn.map(({ cost }) => cost));
  const columns: readonly Column<Bubble>[] = [
    {
      label: t('Project'),
      show: row => (
        <Anchor component={Link} to={`/projects/${row.id}`}>
          {row.title}
        </Anchor>
      ),
      data: row => row.title,
    },
    { label: t('Score'), show: row => number(row.score), data: row => row.score, right: true },
    { label: t('Cost'), show: row => short(row.cost), data: row => row.cost, right: true },
    { label: t('High risks'), show: row => row.risks, data: row => row.risks, right: true },
  ];
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t('Value against')}
        value={against}
        onChange={value => setAgainst(value as 'cost' | 'risks')}
        data={[
          { value: 'cost', label: t('Against cost') },
          { value: 'risks', label: t('Against high risks') },
        ]}
      />
      <Chart
        title={against === 'cost' ? t('Value against cost') : t('Value against risk')}
        columns={columns}
        rows={bubbles}
        keyOf={row => row.id}
        note={
          drawn.length < bubbles.length
            ? t('The {maxDrawn} with the largest cost of {bubbles} are drawn; the files have all.', {
                maxDrawn,
                bubbles: number(bubbles.length, 0),
              })
            : undefined
        }
      >
        <ResponsiveContainer width="100%" height={300}>
          <ScatterChart margin={{ top: 10, right: 20, bottom: 24, left: 8 }} accessibilityLayer={false}>
            <CartesianGrid strokeDasharray="3 3" stroke="var(--mantine-color-default-border)" />
            {against === 'cost' ? (
              <XAxis
                type="number"
                dataKey="cost"
                name={t('Cost')}
                scale="log"
                domain={[decades[0] ?? 1, decades.at(-1) ?? 10]}
                ticks={[...decades]}
                tickFormatter={short}
                label={below(t('Forecast cost ({currency}), each step ten times as much', { currency: office.currency }))}
                stroke="var(--mantine-color-text)"
              />
            ) : (
              <XAxis
                type="number"
                dataKey="risks"
                name={t('High risks')}
                allowDecimals={false}
                stroke="var(--mantine-color-text)"
                label={below(t('High risks'))}
              />
            )}
            <YAxis
              type="number"
              dataKey="score"
              name={t('Score')}
              domain={[0, 100]}
              ticks={[0, 20, 40, 60, 80, 100]}
              width={48}
              stroke="var(--mantine-color-text)"
              label={{ value: t('Score'), angle: -90, position: 'insideLeft', fill: 'var(--mantine-color-text)' }}
            />
            <ZAxis type="number" dataKey="cost" range={[40, 500]} />
            <Tooltip content={<Hint short={short} />} />
            <Scatter
              data={drawn}
              className={styles.clickable}
              onClick={(_point, index) => drawn[index] && void navigate(`/projects/${drawn[index].id}`)}
              fill="var(--mantine-color-blue-6)"
              fillOpacity={0.6}
              isAnimationActive={false}
            />
          </ScatterChart>
        </ResponsiveContainer>
      </Chart>
    </Stack>
  );
}

const below = (value: string) => ({
  value,
  position: 'insideBottom' as const,
  offset: -14,
  fill: 'var(--mantine-color-text)',
});

function bubbleOf(row: ProjectRow, currency: string): Bubble[] {
  const cost = row.forecast ?? row.cost;
  if (row.score === undefined || cost === undefined) return [];
  return [
    { id: row.id, title: row.title, score: row.score, cost: Math.max(1, majorNumber(cost, currency)), risks: row.highRisks ?? 0 },
  ];
}

interface HintProps {
  readonly short: (value: number) => string;
  readonly payload?: readonly { payload?: Bubble }[];
}

function Hint({ payload, short }: HintProps) {
  const bubble = payload?.[0]?.payload;
  if (!bubble) return null;
  return (
    <div
      style={{
        background: 'var(--mantine-color-body)',
        border: '1px solid var(--mantine-color-default-border)',
        padding: '0.5rem',
      }}
    >
      {rich('{title}: score {score}, {cost}, {risks} high risks', {
        title: <bdi>{bubble.title}</bdi>,
        score: number(bubble.score),
        cost: short(bubble.cost),
        risks: bubble.risks,
      })}
    </div>
  );
}
