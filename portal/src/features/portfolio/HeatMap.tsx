/** Mean points by goal and department: where the portfolio serves the organisation's goals, and where it does not. */
import type { ProjectRow } from '#api/answers/lists.ts';
import { Chart } from '../../shared/charts/Chart.tsx';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { number } from '../../shared/format.ts';
import type { Column } from '../../shared/ui/table-data.ts';

interface Row {
  readonly department: string;
  readonly means: readonly (number | undefined)[];
}

const maxDepartments = 20;
const labelWidth = 110;
const cell = { width: 74, height: 28 };

export function HeatMap({ rows }: { rows: readonly ProjectRow[] }) {
  const { office } = useCurrentUser();
  const departments = [...Map.groupBy(rows, row => row.department ?? 'Not stated')];
  const lines = departments
    .toSorted(([, left], [, right]) => right.length - left.length)
    .slice(0, maxDepartments)
    .toSorted(([left], [right]) => left.localeCompare(right))
    .map(([department, theirs]) => ({ department, means: office.goals.map(goal => meanOf(theirs, goal.id)) }));
  const columns: readonly Column<Row>[] = [
    { label: 'Department', show: row => row.department, data: row => row.department },
    ...office.goals.map((goal, index) => ({
      label: goal.name,
      right: true,
      show: (row: Row) => number(row.means[index], 0),
      data: (row: Row) => row.means[index],
    })),
  ];
  const width = labelWidth + office.goals.length * cell.width;
  return (
    <Chart
      title="Mean points by goal and department"
      columns={columns}
      rows={lines}
      keyOf={row => row.department}
      note={
        lines.length < departments.length
          ? `The ${maxDepartments} departments with the most projects of ${departments.length} are shown.`
          : undefined
      }
    >
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
            {short(goal.name, 14)}
          </text>
        ))}
        {lines.map((line, row) => (
          <g key={line.department} transform={`translate(0 ${(row + 1) * cell.height})`}>
            <text x={0} y={18} fontSize={11} fill="var(--mantine-color-text)">
              {short(line.department, 17)}
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

function short(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
