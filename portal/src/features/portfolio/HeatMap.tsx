/** Mean points by goal and department: where the portfolio serves the organisation's goals, and where it does not. A department leads to its projects. */

import { Anchor } from '@mantine/core';
import type { ProjectRow } from '#api/answers/lists.ts';
import { shortened } from '#domain/values/shortened.ts';
import { Chart } from '../../shared/charts/Chart.tsx';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { number } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import type { Column } from '../../shared/ui/table-data.ts';
import styles from './portfolio.module.css';
import type { ChartsProps } from './stages.ts';
import type { View } from './view.ts';

interface Row {
  readonly department: string;
  readonly asked: View;
  readonly means: readonly (number | undefined)[];
}

const labelWidth = 110;
const cell = { width: 74, height: 28 };

export function HeatMap({ rows, lookInto }: Pick<ChartsProps, 'rows' | 'lookInto'>) {
  const { office } = useCurrentUser();
  const lines = [...Map.groupBy(rows, row => row.department)]
    .toSorted(([left = '\uffff'], [right = '\uffff']) => left.localeCompare(right))
    .map(([department, theirs]) => ({
      department: department ?? t('Not stated'),
      asked: department === undefined ? ({ without: 'department' } as const) : { department },
      means: office.goals.map(goal => meanOf(theirs, goal.id)),
    }));
  const columns: readonly Column<Row>[] = [
    {
      label: t('Department'),
      show: row => (
        <Anchor component="button" type="button" onClick={() => lookInto(row.asked)}>
          {row.department}
        </Anchor>
      ),
      data: row => row.department,
    },
    ...office.goals.map((goal, index) => ({
      label: goal.name,
      right: true,
      show: (row: Row) => number(row.means[index], 0),
      data: (row: Row) => row.means[index],
    })),
  ];
  const width = labelWidth + office.goals.length * cell.width;
  return (
    <Chart title={t('Mean points by goal and department')} columns={columns} rows={lines} keyOf={row => row.department}>
      <svg viewBox={`0 0 ${width} ${(lines.length + 1) * cell.height + 6}`} width="100%" aria-hidden="true">
        {office.goals.map((goal, index) => (
          <text
            key={goal.id}
            x={labelWidth + (index + 0.5) * cell.width}
            y={18}
            fontSize={9}
            textAnchor="middle"
            fill="var(--mantine-color-text)"
          >
            {shortened(goal.name, 14)}
          </text>
        ))}
        {lines.map((line, row) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: for pointers only; the table of the picture has the same as buttons
          <g
            key={line.department}
            className={styles.clickable}
            onClick={() => lookInto(line.asked)}
            transform={`translate(0 ${(row + 1) * cell.height})`}
          >
            <text x={0} y={18} fontSize={11} fill="var(--mantine-color-text)">
              {shortened(line.department, 17)}
            </text>
            {line.means.map((mean, index) => (
              <g key={office.goals[index]?.id} transform={`translate(${labelWidth + index * cell.width} 0)`}>
                <rect
                  width={cell.width - 2}
                  height={cell.height - 2}
                  fill="#1864ab"
                  fillOpacity={mean === undefined ? 0 : mean / 100}
                />
                <text
                  x={cell.width / 2}
                  y={18}
                  fontSize={11}
                  textAnchor="middle"
                  fill={mean !== undefined && mean > 55 ? '#ffffff' : 'var(--mantine-color-text)'}
                >
                  {number(mean, 0)}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
    </Chart>
  );
}

function meanOf(rows: readonly ProjectRow[], goal: string): number | undefined {
  const points = rows.flatMap(row => row.goals?.filter(entry => entry.goal === goal).map(entry => entry.points) ?? []);
  return points.length === 0 ? undefined : points.reduce((sum, value) => sum + value, 0) / points.length;
}
