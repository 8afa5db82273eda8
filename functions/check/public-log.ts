/**
 * The public log held against the facts: each entry of its order, each leaf, the tiles, the checkpoints. What was stored an hour before the log last grew is in it,
 * once, in the order of its history, and nothing is in it that the facts lack. Everything is made anew of the facts; nothing that is kept is believed.
 */
import type { Commit, StreamId } from '#domain/history/commit.ts';
import { sameBytes } from '#domain/history/log/bytes.ts';
import { emptyTree, grown, rootOfEdge, type TreeEdge } from '#domain/history/log/growth.ts';
import { hashOfLeaf, type Leaf } from '#domain/history/log/leaf.ts';
import { type Sequenced, sequencedIn } from '#domain/history/log/sequenced.ts';
import { logStream, mergeDelay } from '#domain/history/log/streams.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import { type Finding, inLog } from './finding.ts';
import { publishedFindings } from './published-log.ts';
import type { Stored } from './stored.ts';

/** An entry as far as the log says something of it. */
export type Logged = Pick<Commit, 'digest' | 'at'>;

/** What is stored: by history the entries, by their number. */
export type Entries = ReadonlyMap<StreamId, readonly (Logged | undefined)[]>;

export interface LogChecked {
  /** Leaves. */
  readonly count: number;
  /** Entries that wait for the log, no longer than they may. */
  readonly newer: number;
  readonly findings: readonly Finding[];
}

export async function checkLog(
  { logFiles }: Pick<Stored, 'logFiles'>,
  { commits, entries, now }: { readonly commits: readonly Commit[]; readonly entries: Entries; readonly now: Instant },
): Promise<LogChecked> {
  const order = orderIn(commits);
  const leaves = order.steps.flatMap(step => step.leaves);
  const held = leavesHeld(leaves, entries);
  const waits = entriesOutside(held.upTo, entries, commits.at(-1)?.at);
  const published = await publishedFindings(logFiles, { steps: order.steps, leaves, ages: commits.map(({ at }) => at), now });
  return {
    count: leaves.length,
    newer: waits.newer,
    findings: [...order.findings, ...held.findings, ...waits.findings, ...published],
  };
}

/** The entries of the order, as far as each continues the one before; the first that does not is named, and nothing is said of what follows it. */
function orderIn(commits: readonly Commit[]): { readonly steps: readonly Sequenced[]; readonly findings: readonly Finding[] } {
  const steps: Sequenced[] = [];
  let tree: TreeEdge = emptyTree;
  for (const commit of commits) {
    const next = stepIn(commit, tree, steps[0]?.origin);
    if (typeof next === 'string') return { steps, findings: [inLog(`${logStream}, entry ${commit.seq}`, next)] };
    steps.push(next);
    tree = next.edge;
  }
  return { steps, findings: [] };
}

/** What an entry of the order says, or what is wrong with it. */
function stepIn(commit: Commit, before: TreeEdge, origin: string | undefined): Sequenced | string {
  let step: Sequenced;
  try {
    step = sequencedIn(commit);
  } catch (error) {
    return (error as Error).message;
  }
  const tree = grown(before, step.leaves.map(hashOfLeaf));
  const isSame =
    sameBytes(rootOfEdge(tree), step.head.root) &&
    tree.edge.length === step.edge.edge.length &&
    tree.edge.every((hash, place) => sameBytes(hash, step.edge.edge[place] ?? new Uint8Array()));
  if (step.start !== before.size || step.head.size !== tree.size) return 'its leaves do not continue those before it';
  if (!isSame) return 'the tree that it names is not the one of its leaves';
  return origin === undefined || origin === step.origin ? step : `it is of a log with the name ${step.origin}, not ${origin}`;
}

/** Of a history of which nothing is stored one finding says all. */
function historiesGone(leaves: readonly Leaf[], entries: Entries): Finding[] {
  const gone = Map.groupBy(
    leaves.filter(({ stream }) => !entries.has(stream)),
    ({ stream }) => stream,
  );
  return [...gone].map(([stream, own]) =>
    inLog(stream, `the whole history is missing; the log holds ${own.length} entries of it`),
  );
}

/** Each leaf stands for one entry, those of a history in their order; `upTo` is how many of each are in the log. */
function leavesHeld(
  leaves: readonly Leaf[],
  entries: Entries,
): { readonly upTo: ReadonlyMap<StreamId, number>; readonly findings: readonly Finding[] } {
  const upTo = new Map<StreamId, number>();
  const findings: Finding[] = [...historiesGone(leaves, entries)];
  for (const [index, { stream, seq, digest }] of leaves.entries()) {
    const last = upTo.get(stream) ?? 0;
    const where = `leaf ${index}, ${stream}, entry ${seq}`;
    if (seq <= last) findings.push(inLog(where, 'it is in the log twice'));
    else if (seq > last + 1) findings.push(inLog(where, `entry ${last + 1} of this history is left out before it`));
    const stored = entries.get(stream)?.[seq];
    if (!stored && entries.has(stream)) findings.push(inLog(where, 'no such entry is stored'));
    else if (stored && stored.digest !== digest) findings.push(inLog(where, 'the entry that is stored has another digest'));
    upTo.set(stream, Math.max(last, seq));
  }
  return { upTo, findings };
}

/** Entries that the log does not hold: a fault when they were stored more than the delay before it last grew. */
function entriesOutside(
  upTo: ReadonlyMap<StreamId, number>,
  entries: Entries,
  grew: Instant | undefined,
): { readonly newer: number; readonly findings: readonly Finding[] } {
  const outside = [...entries].flatMap(([stream, stored]) =>
    [...stored.entries()]
      .slice((upTo.get(stream) ?? 0) + 1)
      .flatMap(([seq, entry]) => (entry ? [{ where: `${stream}, entry ${seq}`, at: entry.at }] : [])),
  );
  const late = outside.filter(({ at }) => grew !== undefined && addDays(at, mergeDelay) < grew);
  const findings = late.map(({ where, at }) =>
    inLog(where, `it was stored at ${at}, and the log, which last grew at ${grew}, lacks it`),
  );
  return { newer: outside.length - late.length, findings };
}
