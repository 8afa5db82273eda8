/** A project on the timeline, and what its marks mean. Shape says what a mark is; the colour only how it stands. */

import { Group, Text } from '@mantine/core';
import type { RoadmapLaneView } from '#api/answers/portfolio.ts';
import { shortened } from '#domain/values/shortened.ts';
import { t } from '../../shared/text.ts';
import styles from './portfolio.module.css';
import { laneHeight, width } from './timeline-size.ts';
import { kindWords, type Mark } from './timeline-words.ts';

interface LaneProps {
  readonly lane: RoadmapLaneView;
  readonly x: (day: string) => number;
  /** Upper edge. */
  readonly y: number;
  readonly go: (path: string) => void;
  readonly say: (mark: Mark) => string;
}

const longest = 32;

export function Lane({ lane: { project, title, start, end, baselineEnd, marks }, x, y, go, say }: LaneProps) {
  const middle = y + laneHeight / 2;
  const short = shortened(title, longest);
  const toProject = () => go(`/projects/${project}`);
  return (
    <g>
      <line x1={0} x2={width} y1={y} y2={y} stroke="var(--mantine-color-default-border)" />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for pointers only; the table of the picture has the same as links */}
      <g className={styles.clickable} onClick={toProject}>
        <text x={0} y={middle + 4} fontSize={13} fill="var(--mantine-color-anchor)">
          <title>{title}</title>
          {short}
        </text>
        {start !== undefined && end !== undefined && start <= end && (
          <rect
            x={x(start)}
            y={middle - 5}
            width={Math.max(2, x(end) - x(start))}
            height={10}
            rx={3}
            fill="var(--mantine-color-blue-4)"
            fillOpacity={0.55}
          />
        )}
        {baselineEnd !== undefined && baselineEnd !== end && (
          <line
            x1={x(baselineEnd)}
            x2={x(baselineEnd)}
            y1={middle - 9}
            y2={middle + 9}
            stroke="var(--mantine-color-text)"
            strokeWidth={2}
          >
            <title>{t('Approved end')}</title>
          </line>
        )}
      </g>
      {marks.map((mark, index) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: for pointers only; the table of the picture has the same as links
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: marks are only shown, and two may be the same
          key={index}
          className={styles.clickable}
          onClick={() => (mark.review === undefined ? toProject() : go(`/reviews/${mark.review}`))}
        >
          <title>{say(mark)}</title>
          <Shape mark={mark} x={x(mark.day)} y={middle} />
        </g>
      ))}
    </g>
  );
}

function colourOf({ outcome, done, late }: Mark): string {
  if (late || outcome === 'kill') return 'var(--mantine-color-red-7)';
  if (outcome === 'hold' || outcome === 'recycle') return 'var(--mantine-color-orange-7)';
  return done ? 'var(--mantine-color-green-8)' : 'var(--mantine-color-text)';
}

function Shape({ mark, x, y }: { mark: Mark; x: number; y: number }) {
  const colour = colourOf(mark);
  const look = { stroke: colour, strokeWidth: 2, fill: mark.done ? colour : 'var(--mantine-color-body)' };
  switch (mark.kind) {
    case 'gate':
    case 'open-round':
      return <path d={`M${x} ${y - 8} L${x + 8} ${y} L${x} ${y + 8} L${x - 8} ${y} Z`} {...look} />;
    case 'milestone':
      return <circle cx={x} cy={y} r={5} {...look} />;
    case 'own-stage':
      return <rect x={x - 3} y={y - 9} width={6} height={18} {...look} />;
    case 'condition':
      return <path d={`M${x - 6} ${y + 5} L${x + 6} ${y + 5} L${x} ${y - 6} Z`} {...look} />;
  }
}

const kinds: readonly (readonly [Mark['kind'], string])[] = [
  ['gate', kindWords.gate],
  ['open-round', t('{kind} (a gate, open)', { kind: kindWords['open-round'] })],
  ['milestone', kindWords.milestone],
  ['own-stage', kindWords['own-stage']],
  ['condition', kindWords.condition],
];

export function Legend() {
  return (
    <Group gap="md" aria-label={t('What the marks mean')} role="group">
      {kinds.map(([kind, label]) => (
        <Group key={kind} gap={4} wrap="nowrap">
          <svg width={20} height={20} aria-hidden="true">
            <Shape mark={{ kind, name: '', day: '', ...(kind === 'gate' && { done: true as const }) }} x={10} y={10} />
          </svg>
          <Text size="sm">{label}</Text>
        </Group>
      ))}
      <Text size="sm" c="dimmed">
        {t(
          'Filled: done. Hollow: to come; red is late. Orange: held or sent back by its board. A black line: the approved end, where another is expected.',
        )}
      </Text>
    </Group>
  );
}
