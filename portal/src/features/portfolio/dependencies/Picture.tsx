/** The picture of dependencies: who gives stands left of who needs it, arrows lead from the one to the other. Every part of it leads to its project. */

import { useNavigate } from 'react-router';
import type { DependencyView } from '#api/answers/portfolio.ts';
import { shortened } from '#domain/values/shortened.ts';
import { t } from '../../../shared/text.ts';
import styles from '../portfolio.module.css';
import { nodeHeight, nodeWidth, type PictureArrow, type PictureData, type PictureNode } from './picture-data.ts';
import { Mark, standingColours } from './StandingMark.tsx';
import { dependencyInWords } from './words.ts';

interface PictureProps {
  readonly data: PictureData;
  /** 1 for its own size. */
  readonly size: number;
}

const ink = 'var(--mantine-color-text)';

export function Picture({ data: { nodes, arrows, columns, width, height }, size }: PictureProps) {
  const navigate = useNavigate();
  const go = (project: string | undefined) => project !== undefined && void navigate(`/projects/${project}`);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width * size} height={height * size} aria-hidden="true">
      {columns.map((x, column) => (
        <text key={x} x={x} y={14} fontSize={12} textAnchor="middle" fill={ink}>
          {column === 0
            ? t('Waits for nobody')
            : t('{steps, plural, one {1 step later} other {{steps} steps later}}', { steps: column })}
        </text>
      ))}
      {arrows.map(arrow => (
        <Arrow key={arrow.dependency.id} arrow={arrow} go={go} />
      ))}
      {nodes.map(node => (
        <Node key={node.key} node={node} go={go} />
      ))}
      <text x={width / 2} y={height - 6} fontSize={12} textAnchor="middle" fill={ink}>
        {t('What is needed comes from the left')}
      </text>
    </svg>
  );
}

const dashes: Readonly<Partial<Record<DependencyView['standing'], string>>> = { doubtful: '7 4', undated: '2 4' };

function Arrow({ arrow, go }: { readonly arrow: PictureArrow; readonly go: (project: string | undefined) => void }) {
  const { dependency, from, to, backwards } = arrow;
  const { standing, taker } = dependency;
  const colour = standingColours[standing];
  // One that leads back to the left hangs below those that lead to the right.
  const way = backwards ? -1 : 1;
  const sag = backwards ? 44 : 0;
  const bend = way * Math.max(40, Math.abs(to.x - from.x) / 2);
  const tip = to.x - way * 8;
  const grave = standing === 'late' || standing === 'doubtful';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for pointers only; the table of the picture has the same as links
    <g className={styles.clickable} onClick={() => go(taker.project)}>
      <title>{dependencyInWords(dependency)}</title>
      <path
        d={`M${from.x} ${from.y} C${from.x + bend} ${from.y + sag} ${tip - bend} ${to.y + sag} ${tip} ${to.y}`}
        fill="none"
        stroke={colour}
        strokeWidth={grave ? 2.5 : 1.5}
        {...(dashes[standing] && { strokeDasharray: dashes[standing] })}
      />
      <path d={`M${tip} ${to.y - 5} L${to.x} ${to.y} L${tip} ${to.y + 5} Z`} fill={colour} />
      <Mark standing={standing} x={(from.x + tip) / 2} y={(from.y + to.y) / 2 + sag * 0.75} />
    </g>
  );
}

const longest = 28;

function Node({ node, go }: { readonly node: PictureNode; readonly go: (project: string | undefined) => void }) {
  const { title, project, matches, x, y, late, doubtful } = node;
  const short = shortened(title, longest);
  const worst = late > 0 ? 'late' : doubtful > 0 ? 'doubtful' : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for pointers only; the table of the picture has the same as links
    <g {...(project !== undefined && { className: styles.clickable })} onClick={() => go(project)}>
      <title>{title}</title>
      <rect
        x={x}
        y={y}
        width={nodeWidth}
        height={nodeHeight}
        rx={6}
        fill={matches ? 'light-dark(#fff, #2a2a2a)' : 'var(--mantine-color-body)'}
        stroke={worst ? standingColours[worst] : 'light-dark(#868e96, #828282)'}
        strokeWidth={matches ? 2 : 1}
        {...(project === undefined && { strokeDasharray: '5 4' })}
      />
      <text x={x + 10} y={y + 19} fontSize={13} fill={project === undefined ? ink : 'var(--mantine-color-anchor)'}>
        {short}
      </text>
      <text x={x + 10} y={y + 36} fontSize={11} fill={worst ? standingColours[worst] : ink}>
        {standingOfNode(node)}
      </text>
    </g>
  );
}

function standingOfNode({ project, late, doubtful }: PictureNode): string {
  if (late > 0 && doubtful > 0) return t('{late} late, {doubtful} in doubt', { late, doubtful });
  if (late > 0) return t('{late} late', { late });
  if (doubtful > 0) return t('{doubtful} in doubt', { doubtful });
  return project === undefined ? t('named in words') : '';
}
