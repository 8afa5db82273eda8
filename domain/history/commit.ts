/**
 * What is remembered: a stream is the history of one aggregate, a commit is one entry of it.
 *
 * One accepted command becomes one commit: all its facts, who, when, under which command id, bound to the entry before
 * by that entry's digest. Commits are only ever inserted, at `(stream, seq)`, `seq` counting from 1.
 */

import type { Instant } from '../values/time.ts';
import { canonical, sha256 } from './digest.ts';

/** `office/ID`, `project/ID`, `review/ID`, `call/ID`, `assessment/ID`, `selection/ID`, `weighting/ID`, `meeting/ID` or `audit/OFFICE`. */
export type StreamId = string;

/** Who can act: `person` and `service` (a service account, a machine) come from the verified token; a workflow or the schedule is `system`. */
export const actorKinds = ['person', 'service', 'system'] as const;

export interface Actor {
  readonly kind: (typeof actorKinds)[number];
  /** Person id (the token's subject), `service:OFFICE:ACCOUNT`, or the name of the workflow or schedule. */
  readonly id: string;
}

export interface Entry<F = unknown> {
  readonly stream: StreamId;
  /** 1 for the first entry of a stream, then without gaps. */
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  /** The idempotency key of the request, or the name of the workflow step: the same command twice has the same id. */
  readonly command: string;
  /** Digest of the command's content, so that a re-used key with another content is noticed. */
  readonly content: string;
  readonly facts: readonly F[];
  /** Digest of the entry before; 64 zeros for the first. */
  readonly previous: string;
}

/** A commit is an entry with its digest, and the canonical text that was digested (what the stores keep). */
export interface Commit<F = unknown> extends Entry<F> {
  readonly digest: string;
}

/** The entries of a history, in order, as often as they are asked for: a list, or a file that is read each time anew. */
export interface Commits extends Iterable<Commit> {
  readonly length: number;
}

export const noDigest = '0'.repeat(64);

/** Binds an entry into its chain. */
export function seal<F>(entry: Entry<F>): Commit<F> {
  return { ...entry, digest: digestOfEntry(entry) };
}

/** The digest an entry must carry: SHA-256 of its canonical JSON without the digest itself. */
export function digestOfEntry(entry: Entry): string {
  const { stream, seq, at, actor, command, content, facts, previous } = entry;
  return sha256(canonical({ stream, seq, at, actor, command, content, facts, previous }));
}
