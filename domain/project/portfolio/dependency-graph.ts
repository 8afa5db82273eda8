/** Who needs something of whom, as a graph: walked without nested calls, because a chain may be longer than calls may be nested. */

export interface Link {
  /** Of the dependency. */
  readonly id: string;
  readonly taker: string;
  readonly giver: string;
}

export interface LinkStanding extends Link {
  readonly late: boolean;
}

/** The givers of each taker. */
export type Needs = ReadonlyMap<string, readonly string[]>;

export function givers(links: readonly Link[]): Needs {
  const byTaker = Map.groupBy(links, ({ taker }) => taker);
  return new Map([...byTaker].map(([taker, theirs]) => [taker, [...new Set(theirs.map(({ giver }) => giver))].toSorted()]));
}

/** The takers of each giver. */
export function turned(needs: Needs): Needs {
  const links = [...needs].flatMap(([taker, theirs]) => theirs.map(giver => ({ taker, giver })));
  const byGiver = Map.groupBy(links, ({ giver }) => giver);
  return new Map([...byGiver].map(([giver, theirs]) => [giver, theirs.map(({ taker }) => taker)]));
}

/** Every node once, the one from which the others were met before them. Those that close a circle are met before they are done. */
export function lastDoneFirst(needs: Needs): readonly string[] {
  const met = new Set<string>();
  const done: string[] = [];
  for (const start of [...needs.keys()].toSorted()) {
    const stack: { readonly node: string; readonly over: boolean }[] = [{ node: start, over: false }];
    for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
      const { node, over } = visit;
      if (over) done.push(node);
      else if (!met.has(node)) {
        met.add(node);
        stack.push({ node, over: true }, ...(needs.get(node) ?? []).map(giver => ({ node: giver, over: false })));
      }
    }
  }
  return done.toReversed();
}

/** The start, and all that is reached from it and was not seen before. */
export function reachedFrom(start: string, next: Needs, seen: Set<string>): readonly string[] {
  const reached = [start];
  seen.add(start);
  for (const node of reached)
    for (const other of next.get(node) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      reached.push(other);
    }
  return reached;
}
