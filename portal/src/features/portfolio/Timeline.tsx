/** The roadmap: each project from its start to its end, with its gates, milestones and conditions on their days. Every part of it leads to what it stands for. */
import { Anchor, Stack } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import type { RoadmapLaneView } from '#api/answers/portfolio.ts';
import type { ProjectFilter } from '../../shared/api/lists.ts';
import { rowsOf } from '../../shared/api/lists.ts';
import { useRoadmap } from '../../shared/api/portfolio.ts';
import { projectKey } from '../../shared/api/row-keys.ts';
import { Chart } from '../../shared/charts/Chart.tsx';
import { day, today } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import { More } from '../../shared/ui/More.tsx';
import { Empty, ErrorAlert, Loading } from '../../shared/ui/states.tsx';
import type { Column } from '../../shared/ui/table-data.ts';
import { Lane, Legend } from './TimelineLane.tsx';
import { type TimeScale, timeScale } from './time-scale.ts';
import { laneHeight, titleWidth, width } from './timeline-size.ts';
import { kindWords, type Mark, markInWords, standingOf } from './timeline-words.ts';

/** Projects on the timeline, until the reader asks for more. */
const aPage = 50;

interface Row {
  readonly key: string;
  readonly lane: RoadmapLaneView;
  readonly mark?: Mark;
}

const units = { Month: t('Month'), Quarter: t('Quarter'), Year: t('Year') } as const;

export function Timeline({ filter }: { filter: ProjectFilter }) {
  const roadmap = useRoadmap(filter, aPage);
  const lanes = rowsOf(roadmap.data, projectKey);
  if (roadmap.isPending) return <Loading what={t('Reading gates and milestones')} />;
  return (
    <Stack gap="xs">
      {roadmap.error && <ErrorAlert error={roadmap.error} retry={() => void roadmap.refetch()} />}
      {lanes.length === 0 ? (
        <Empty title={t('No project matches.')}>{t('Take a filter away to see more.')}</Empty>
      ) : (
        <Chart title={t('Gates and milestones')} columns={columns} rows={lanes.flatMap(rowsIn)} keyOf={row => row.key} scrolls>
          <Drawing lanes={lanes} />
        </Chart>
      )}
      <Legend />
      <More of={roadmap} shown={lanes.length} what={t('projects')} />
    </Stack>
  );
}

/** A project without any mark has a line of its own. */
function rowsIn(lane: RoadmapLaneView): readonly Row[] {
  const { marks, project } = lane;
  return marks.length === 0
    ? [{ key: project, lane }]
    : marks.map((mark, index) => ({ key: `${project} ${mark.kind} ${mark.day} ${index}`, lane, mark }));
}

const columns: readonly Column<Row>[] = [
  {
    label: t('Project'),
    show: ({ lane: { project, title } }) => (
      <Anchor component={Link} to={`/projects/${project}`}>
        {title}
      </Anchor>
    ),
    data: ({ lane }) => lane.title,
  },
  { label: t('Start'), show: ({ lane }) => day(lane.start), data: ({ lane }) => lane.start },
  { label: t('End'), show: ({ lane }) => day(lane.end), data: ({ lane }) => lane.end },
  { label: t('Approved end'), show: ({ lane }) => day(lane.baselineEnd), data: ({ lane }) => lane.baselineEnd },
  {
    label: t('What'),
    show: ({ mark }) => (mark ? kindWords[mark.kind] : '–'),
    data: ({ mark }) => mark && kindWords[mark.kind],
  },
  {
    label: t('Name'),
    show: ({ mark }) =>
      mark?.review === undefined ? (
        (mark?.name ?? '–')
      ) : (
        <Anchor component={Link} to={`/reviews/${mark.review}`}>
          {mark.name}
        </Anchor>
      ),
    data: ({ mark }) => mark?.name,
  },
  { label: t('Day'), show: ({ mark }) => day(mark?.day), data: ({ mark }) => mark?.day },
  { label: t('Standing'), show: ({ mark }) => (mark ? standingOf(mark) : '–'), data: ({ mark }) => mark && standingOf(mark) },
];

function daysOf({ start, end, baselineEnd, marks }: RoadmapLaneView): readonly string[] {
  return [start, end, baselineEnd, ...marks.map(mark => mark.day)].filter(one => one !== undefined);
}

function Drawing({ lanes }: { lanes: readonly RoadmapLaneView[] }) {
  const navigate = useNavigate();
  const scale = timeScale([today(), ...lanes.flatMap(daysOf)]);
  const x = (one: string) => titleWidth + scale.at(one) * (width - titleWidth - 24);
  const bottom = lanes.length * laneHeight + 30;
  return (
    <svg viewBox={`0 0 ${width} ${bottom + 40}`} width={width} height={bottom + 40} aria-hidden="true">
      <Axis scale={scale} x={x} bottom={bottom} />
      {lanes.map((lane, index) => (
        <Lane
          key={lane.project}
          lane={lane}
          x={x}
          y={30 + index * laneHeight}
          go={path => void navigate(path)}
          say={markInWords}
        />
      ))}
    </svg>
  );
}

function Axis({ scale, x, bottom }: { scale: TimeScale; x: (day: string) => number; bottom: number }) {
  const ink = 'var(--mantine-color-text)';
  const now = x(today());
  return (
    <>
      {scale.ticks.map(tick => (
        <g key={tick.day}>
          <line x1={x(tick.day)} x2={x(tick.day)} y1={22} y2={bottom} stroke="var(--mantine-color-default-border)" />
          <text x={x(tick.day)} y={bottom + 16} fontSize={12} textAnchor="middle" fill={ink}>
            {tick.label}
          </text>
        </g>
      ))}
      <line x1={now} x2={now} y1={18} y2={bottom} stroke="var(--mantine-color-blue-7)" strokeWidth={2} strokeDasharray="4 3" />
      <text x={now} y={13} fontSize={12} textAnchor="middle" fill={ink}>
        {t('Today')}
      </text>
      <text x={(titleWidth + width) / 2} y={bottom + 34} fontSize={12} textAnchor="middle" fill={ink}>
        {units[scale.unit]}
      </text>
      <text x={0} y={13} fontSize={12} fill={ink}>
        {t('Project')}
      </text>
    </>
  );
}
