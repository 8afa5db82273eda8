/** What the picture of dependencies draws: nodes at their places and arrows between them, in the units of the drawing. */
import type { DependencyView } from '#api/answers/portfolio.ts';
import { layoutOf } from '#domain/project/portfolio/dependency-layout.ts';

export const nodeWidth = 210;
export const nodeHeight = 46;
const columnWidth = 330;
const rowHeight = 60;
export const top = 34;

export interface PictureNode {
  readonly key: string;
  readonly title: string;
  readonly project?: string | undefined;
  readonly matches: boolean;
  readonly x: number;
  readonly y: number;
  /** Of what it needs itself. */
  readonly late: number;
  readonly doubtful: number;
}

export interface PictureArrow {
  readonly dependency: DependencyView;
  readonly from: Point;
  readonly to: Point;
  readonly backwards: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PictureData {
  readonly nodes: readonly PictureNode[];
  readonly arrows: readonly PictureArrow[];
  readonly columns: readonly number[];
  readonly width: number;
  readonly height: number;
}

type End = DependencyView['taker'];

/** Givers that are named by the same words, whatever their case, are one. */
const keyOf = ({ project, title }: End) => project ?? `words ${title.trim().toLowerCase()}`;

export function pictureOf(dependencies: readonly DependencyView[]): PictureData {
  const ends = new Map<string, End>();
  const links = dependencies.map(({ id, taker, giver, standing }) => {
    for (const end of [taker, giver]) ends.set(keyOf(end), end);
    return { id, taker: keyOf(taker), giver: keyOf(giver), late: standing === 'late' };
  });
  const { places, columns, rows, backwards } = layoutOf(links, key => ends.get(key)?.title ?? key);
  const byTaker = Map.groupBy(dependencies, ({ taker }) => keyOf(taker));
  const count = (key: string, how: DependencyView['standing']) =>
    byTaker.get(key)?.filter(({ standing }) => standing === how).length ?? 0;
  const nodes = [...places].flatMap(([key, { column, row }]): PictureNode[] => {
    const end = ends.get(key);
    if (!end) return [];
    const at = { x: column * columnWidth + 1, y: top + row * rowHeight };
    return [{ key, ...end, ...at, late: count(key, 'late'), doubtful: count(key, 'doubtful') }];
  });
  return {
    nodes,
    arrows: arrowsBetween(dependencies, new Map(nodes.map(node => [node.key, node])), backwards),
    columns: Array.from({ length: columns }, (_, column) => column * columnWidth + nodeWidth / 2),
    width: Math.max(1, columns) * columnWidth - (columnWidth - nodeWidth) + 2,
    height: top + rows * rowHeight + 26,
  };
}

function arrowsBetween(
  dependencies: readonly DependencyView[],
  nodes: ReadonlyMap<string, PictureNode>,
  backwards: ReadonlySet<string>,
): readonly PictureArrow[] {
  const arriving = portsOf(dependencies, { at: 'taker', other: 'giver' }, nodes);
  const leaving = portsOf(dependencies, { at: 'giver', other: 'taker' }, nodes);
  return dependencies.flatMap((dependency): PictureArrow[] => {
    const [giver, taker] = [nodes.get(keyOf(dependency.giver)), nodes.get(keyOf(dependency.taker))];
    if (!giver || !taker) return [];
    const back = backwards.has(dependency.id);
    return [
      {
        dependency,
        from: { x: back ? giver.x : giver.x + nodeWidth, y: leaving.get(dependency.id) ?? giver.y },
        to: { x: back ? taker.x + nodeWidth : taker.x, y: arriving.get(dependency.id) ?? taker.y },
        backwards: back,
      },
    ];
  });
}

type Side = 'taker' | 'giver';

/** Arrows at one side of a node stand below each other in the order of where they lead, so that they do not cross there. */
function portsOf(
  dependencies: readonly DependencyView[],
  { at, other }: { readonly at: Side; readonly other: Side },
  nodes: ReadonlyMap<string, PictureNode>,
): ReadonlyMap<string, number> {
  const rowOf = (one: DependencyView) => nodes.get(keyOf(one[other]))?.y ?? 0;
  const ports = [...Map.groupBy(dependencies, one => keyOf(one[at]))].flatMap(([key, theirs]) => {
    const y = nodes.get(key)?.y ?? 0;
    const step = nodeHeight / (theirs.length + 1);
    return theirs
      .toSorted((left, right) => rowOf(left) - rowOf(right))
      .map(({ id }, index) => [id, y + step * (index + 1)] as const);
  });
  return new Map(ports);
}
