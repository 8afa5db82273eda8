/**
 * The order of the log, as facts of a stream of its own: each commit takes further leaves and says what the tree is with them. The store's
 * put-if-absent on `(stream, seq)` decides between two hosts, so there is one order. Tiles and checkpoints are consequences of these facts.
 */
import * as z from 'zod';
import { type Commit, noDigest, seal } from '../commit.ts';
import { fromBase64, toBase64, utf8 } from './bytes.ts';
import { emptyTree, grown, rootOfEdge, type TreeEdge } from './growth.ts';
import { hashOfLeaf, type Leaf } from './leaf.ts';
import type { TreeHead } from './proofs.ts';
import { logStream } from './streams.ts';

/** Leaves of one commit at most, and bytes of them (a commit holds 350 KB). */
export const mostLeaves = 2000;
const mostBytes = 300_000;

/** As many of these leaves, from the first on, as one commit holds. */
export function leavesThatFit(leaves: readonly Leaf[]): readonly Leaf[] {
  let bytes = 0;
  const end = leaves.findIndex(({ stream }, index) => {
    bytes += utf8(stream).length + 100;
    return index === mostLeaves || bytes > mostBytes;
  });
  return end < 0 ? leaves : leaves.slice(0, end);
}

const hash = z.string().transform((text, context) => {
  const bytes = fromBase64(text);
  if (bytes?.length === 32) return bytes;
  context.addIssue('not 32 bytes in base64');
  return z.NEVER;
});

const sequencedSchema = z.object({
  type: z.literal('leaves-sequenced'),
  /** Name of the log, in every checkpoint; the first commit chooses it. */
  origin: z.string(),
  /** Index of the first of these leaves. */
  start: z.int().min(0),
  leaves: z.array(z.tuple([z.string(), z.int().min(1), z.string()])).min(1),
  /** Leaves of the tree with these. */
  size: z.int().min(1),
  root: hash,
  /** The complete subtrees at its edge, left to right. */
  edge: z.array(hash),
});

export interface Sequenced {
  readonly origin: string;
  readonly start: number;
  readonly leaves: readonly Leaf[];
  readonly head: TreeHead;
  readonly edge: TreeEdge;
}

/** What a commit of the log says. Throws a RangeError for one that no version of ours stores: then nothing may be built on it. */
export function sequencedIn({ stream, seq, facts }: Commit): Sequenced {
  const [fact] = facts;
  const read = sequencedSchema.safeParse(fact);
  if (!read.success || facts.length !== 1)
    throw new RangeError(`entry ${seq} of ${stream} cannot be read as an entry of the log`);
  const { origin, start, leaves, size, root, edge } = read.data;
  return {
    origin,
    start,
    leaves: leaves.map(([of, at, digest]) => ({ stream: of, seq: at, digest })),
    head: { size, root },
    edge: { size, edge },
  };
}

/** Where the log ends: what its next commit continues. */
export interface LogEnd {
  /** Commits of the log. */
  readonly commits: number;
  /** Of the last one. */
  readonly digest: string;
  readonly tree: TreeEdge;
  readonly origin: string;
}

export function emptyLog(origin: string): LogEnd {
  return { commits: 0, digest: noDigest, tree: emptyTree, origin };
}

export function endAt(commit: Commit): LogEnd {
  const { origin, edge } = sequencedIn(commit);
  return { commits: commit.seq, digest: commit.digest, tree: edge, origin };
}

/** The commit that takes these leaves, at most `mostLeaves`, at least one. */
export function commitOf(end: LogEnd, leaves: readonly Leaf[], at: string): Commit {
  const tree = grown(end.tree, leaves.map(hashOfLeaf));
  const fact = {
    type: 'leaves-sequenced',
    origin: end.origin,
    start: end.tree.size,
    leaves: leaves.map(({ stream, seq, digest }) => [stream, seq, digest]),
    size: tree.size,
    root: toBase64(rootOfEdge(tree)),
    edge: tree.edge.map(toBase64),
  };
  const seq = end.commits + 1;
  const actor = { kind: 'system', id: 'log' } as const;
  return seal({ stream: logStream, seq, at, actor, command: `log:${seq}`, content: '', facts: [fact], previous: end.digest });
}
