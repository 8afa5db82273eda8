/**
 * What late dependencies lead to: a project that waits for something late and itself gives something to others endangers these, too, along any chain; and projects that
 * wait for each other in a circle. Nodes are projects, or givers that are only named in words. Linear in the number of dependencies, apart from the search of each circle's shortest way round.
 */
import { givers, type Link, type LinkStanding, lastDoneFirst, type Needs, reachedFrom, turned } from './dependency-graph.ts';

/**
 * For a link that is not late itself, but whose giver waits for something late: the nodes from its giver to the one from which the late thing is to come; undefined for every
 * other. Of several chains the shortest.
 */
export function chainsBehind(links: readonly LinkStanding[]): (link: LinkStanding) => readonly string[] | undefined {
  const inTime = Map.groupBy(
    links.filter(({ late }) => !late),
    ({ giver }) => giver,
  );
  /** The link by which each node was found to be endangered. */
  const endangered = new Map<string, LinkStanding>();
  const found = (link: LinkStanding) => endangered.has(link.taker) || endangered.set(link.taker, link);
  for (const link of links) if (link.late) found(link);
  // A map hands out what is added to it while it is walked: the nearest come first.
  for (const [node] of endangered) for (const link of inTime.get(node) ?? []) found(link);
  return link => (link.late || !endangered.has(link.giver) ? undefined : wayBack(link.giver, endangered));
}

function wayBack(start: string, endangered: ReadonlyMap<string, LinkStanding>): readonly string[] {
  const way = [start];
  let link = endangered.get(start);
  while (link !== undefined) {
    way.push(link.giver);
    link = link.late ? undefined : endangered.get(link.giver);
  }
  return way;
}

/** Groups of nodes that wait for each other, each named by a shortest way round: every node needs something of the next, the last of the first. */
export function cyclesAmong(links: readonly Link[]): readonly (readonly string[])[] {
  const needs = givers(links);
  return stronglyConnected(needs)
    .filter(group => group.length > 1)
    .map(group => shortestRound(group, needs))
    .toSorted((left, right) => right.length - left.length || (left[0] ?? '').localeCompare(right[0] ?? ''));
}

/** Kosaraju's algorithm, with stacks of its own: a chain may be longer than calls may be nested. */
function stronglyConnected(needs: Needs): readonly (readonly string[])[] {
  const takers = turned(needs);
  const seen = new Set<string>();
  return lastDoneFirst(needs).flatMap(node => (seen.has(node) ? [] : [reachedFrom(node, takers, seen)]));
}

/** From the first of its nodes by name the nearest way back to itself. */
function shortestRound(group: readonly string[], needs: Needs): readonly string[] {
  const members = new Set(group);
  const [start = ''] = group.toSorted();
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const node of queue)
    for (const giver of needs.get(node) ?? []) {
      if (giver === start) return roundTo(node, start, cameFrom);
      if (!members.has(giver) || cameFrom.has(giver)) continue;
      cameFrom.set(giver, node);
      queue.push(giver);
    }
  return [start];
}

function roundTo(last: string, start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [last];
  for (let node = last; node !== start; ) {
    node = cameFrom.get(node) ?? start;
    way.unshift(node);
  }
  return way;
}
