/** A state with its place in its stream's chain, and how commits take it further: the same fold for a command, a snapshot and an export. */
import type { AggregateName, FactOf, FoldingOf, StateOf } from '#domain/aggregates.ts';
import { foldAll } from '#domain/decision/decider.ts';
import { type Commit, noDigest, type StreamId } from '#domain/history/commit.ts';

/** A request that was accepted under a key of its sender: what the key stands for, and where the answer is. */
export interface IdempotencyRecord {
  readonly command: string;
  readonly content: string;
  readonly seq: number;
}

/** A stream's state with its place in the chain. */
export interface Loaded<S> {
  readonly stream: StreamId;
  readonly seq: number;
  readonly digest: string;
  readonly state: S;
  /** The latest accepted requests, oldest first (the last 200 are remembered). */
  readonly remembered: readonly IdempotencyRecord[];
}

const mostRemembered = 200;

/** A stream without any commit. */
export function blank<N extends AggregateName>({ initial }: FoldingOf<N>, stream: StreamId): Loaded<StateOf<N>> {
  return { stream, seq: 0, digest: noDigest, state: initial, remembered: [] };
}

/** What is true after these commits too. */
export function foldCommits<N extends AggregateName>(
  decider: FoldingOf<N>,
  start: Loaded<StateOf<N>>,
  commits: readonly Commit[],
): Loaded<StateOf<N>> {
  return commits.reduce<Loaded<StateOf<N>>>((loaded, commit) => {
    const { stream, seq, at, digest, command, content, actor } = commit;
    // The stream's name says whose facts these are; every fact was made by that aggregate's decision.
    const facts = commit.facts as readonly FactOf<N>[];
    const state = foldAll(decider, loaded.state, { facts, at, actor, seq });
    const remembered =
      actor.kind === 'system' ? loaded.remembered : [...loaded.remembered, { command, content, seq }].slice(-mostRemembered);
    return { stream, seq, digest, state, remembered };
  }, start);
}
