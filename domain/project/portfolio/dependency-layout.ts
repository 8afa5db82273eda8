/**
 * Where each project stands in the picture of dependencies: who needs nothing of others in the first column, everybody else right of all that they need something of. What
 * hangs together stands together, what is late first. The same dependencies always make the same picture.
 */
import { givers, type LinkStanding, lastDoneFirst, type Needs, reachedFrom, turned } from './dependency-graph.ts';

export interface PlaceInPicture {
  /** From 0 at the left. */
  readonly column: number;
  /** From 0 at the top; halves where a column is shorter than the one beside it. */
  readonly row: number;
}

export interface DependencyLayout {
  readonly places: ReadonlyMap<string, PlaceInPicture>;
  readonly columns: number;
  readonly rows: number;
  /** Links that lead back to the left, because their ends wait for each other. */
  readonly backwards: ReadonlySet<string>;
}

/** `nameOf` says by what nodes are ordered that nothing else puts into an order. */
export function layoutOf(links: readonly LinkStanding[], nameOf: (node: string) => string): DependencyLayout {
  const needs = givers(links);
  const gives = turned(needs);
  const depths = depthsOf(needs);
  const places = new Map<string, PlaceInPicture>();
  let rows = 0;
  for (const group of groupsTogether({ links, needs, gives, nameOf })) {
    const columns = columnsOf(group, { needs, gives, depths, nameOf });
    const height = Math.max(...columns.map(column => column.length));
    for (const [column, nodes] of columns.entries())
      for (const [index, node] of nodes.entries()) places.set(node, { column, row: rows + (height - nodes.length) / 2 + index });
    rows += height;
  }
  const depthOf = (node: string) => depths.get(node) ?? 0;
  const back = links.filter(({ taker, giver }) => depthOf(giver) >= depthOf(taker));
  return {
    places,
    columns: Math.max(0, ...[...depths.values()].map(depth => depth + 1)),
    rows,
    backwards: new Set(back.map(({ id }) => id)),
  };
}

/** How many steps lie behind each; where nodes wait for each other, the one that is met last is taken not to wait. */
function depthsOf(needs: Needs): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const node of lastDoneFirst(needs).toReversed()) {
    const behind = (needs.get(node) ?? []).map(giver => (giver === node ? -1 : (depths.get(giver) ?? -1)));
    depths.set(node, Math.max(-1, ...behind) + 1);
  }
  return depths;
}

interface Graph {
  readonly needs: Needs;
  readonly gives: Needs;
  readonly nameOf: (node: string) => string;
}

/** What hangs together by any links: with something late first, then the largest. */
function groupsTogether({
  links,
  needs,
  gives,
  nameOf,
}: Graph & { readonly links: readonly LinkStanding[] }): readonly (readonly string[])[] {
  const nodes = [...new Set(links.flatMap(({ taker, giver }) => [taker, giver]))];
  const beside = new Map(nodes.map(node => [node, [...(needs.get(node) ?? []), ...(gives.get(node) ?? [])]]));
  const late = new Set(links.filter(link => link.late).map(({ taker }) => taker));
  const seen = new Set<string>();
  return byName(nodes, nameOf)
    .flatMap(node => (seen.has(node) ? [] : [reachedFrom(node, beside, seen)]))
    .map(group => ({ group, isLate: group.some(node => late.has(node)) }))
    .toSorted((left, right) => Number(right.isLate) - Number(left.isLate) || right.group.length - left.group.length)
    .map(({ group }) => group);
}

/** How often columns are ordered by the ones beside them, there and back. */
const sweeps = 4;

function columnsOf(
  group: readonly string[],
  { needs, gives, depths, nameOf }: Graph & { readonly depths: ReadonlyMap<string, number> },
): readonly (readonly string[])[] {
  const deepest = Math.max(...group.map(node => depths.get(node) ?? 0));
  const columns: string[][] = Array.from({ length: deepest + 1 }, () => []);
  for (const node of byName(group, nameOf)) columns[depths.get(node) ?? 0]?.push(node);
  const rows = new Map<string, number>();
  for (const column of columns) setRows(column, rows);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const forth = sweep % 2 === 0;
    for (const column of forth ? columns : columns.toReversed()) orderBy(column, forth ? needs : gives, rows);
  }
  return columns;
}

function setRows(column: readonly string[], rows: Map<string, number>): void {
  for (const [index, node] of column.entries()) rows.set(node, index);
}

/** Each node at the mean row of those beside it, which makes arrows cross less. */
function orderBy(column: string[], beside: Needs, rows: Map<string, number>): void {
  const wish = new Map(
    column.map(node => {
      const others = beside.get(node) ?? [];
      const sum = others.reduce((total, other) => total + (rows.get(other) ?? 0), 0);
      return [node, others.length === 0 ? (rows.get(node) ?? 0) : sum / others.length];
    }),
  );
  column.sort((left, right) => (wish.get(left) ?? 0) - (wish.get(right) ?? 0));
  setRows(column, rows);
}

function byName(nodes: readonly string[], nameOf: (node: string) => string): readonly string[] {
  return nodes
    .map(node => ({ node, name: nameOf(node) }))
    .sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : left.node < right.node ? -1 : 1))
    .map(({ node }) => node);
}
