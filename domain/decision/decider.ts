/**
 * What every aggregate is: a fold of its facts, and a pure decision about what may happen next.
 *
 *     decide(state, command, context) → facts | refusal        evolve(state, fact, meta) → state
 */
import type { Actor } from '../history/commit.ts';
import type { Instant } from '../values/time.ts';
import type { Refusal, Refused } from './refusals.ts';

/** `facts: []` means: already so, nothing to add (that is how repeated deliveries are harmless). */
export type Decision<F> = { readonly facts: readonly F[] } | { readonly refusal: Refusal };

/** What a fold may know about the commit a fact came in. */
export interface Meta {
  readonly at: Instant;
  readonly actor: Actor;
  readonly seq: number;
}

/** What every decision is given besides the state and the command. */
export interface Context {
  readonly now: Instant;
  readonly actor: Actor;
}

/** `C` command, `F` fact, `S` state, `X` what it must know of other aggregates (read just before deciding). */
export interface Decider<S, C extends { type: string }, F extends { type: string }, X> {
  readonly name: 'office' | 'project' | 'review' | 'call' | 'assessment' | 'selection' | 'weighting' | 'meeting' | 'audit';
  /** Grows when `evolve` folds differently, so that snapshots of another fold are ignored. */
  readonly fold: number;
  readonly initial: S;
  evolve(state: S, fact: F, meta: Meta): S;
  /** `not-found` for whoever may not know of it (P17). Every decision begins with it; so does the answer to a repeated request. */
  requireVisible(state: S, command: C, context: Context & X): Refused;
  /** When something happens in it, by the clock; the clock itself unless it says otherwise. */
  timeIn?(state: S, now: Instant): Instant;
  decide(state: S, command: C, context: Context & X): Decision<F>;
}

/** Folds facts on top of a state. */
export function foldAll<S, F extends { type: string }>(
  aggregate: { evolve(state: S, fact: F, meta: Meta): S },
  state: S,
  entry: { facts: readonly F[] } & Meta,
): S {
  return entry.facts.reduce((folded, fact) => aggregate.evolve(folded, fact, entry), state);
}
