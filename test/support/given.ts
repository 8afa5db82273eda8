/**
 * `given(aggregate, what happened).when(command, context).then(facts)`: a rule of the domain, read as a sentence.
 *
 * What happened is a list of facts, or of entries with their own instant and actor (see worlds.ts for whole histories).
 * `then` compares the new facts exactly; `thenTypes` their types only; `thenRefused` the refusal's code, and its field if given.
 */
import { expect } from 'vitest';
import { type Context, type Decider, type Decision, foldAll, type Meta } from '#domain/decision/decider.ts';
import type { RefusalCode } from '#domain/decision/refusals.ts';
import type { Actor } from '#domain/history/commit.ts';

/** The instant at which most of our examples begin: a Monday morning. */
export const monday = '2026-03-02T09:00:00.000Z';
export const system: Actor = { kind: 'system', id: 'workflow' };

export function person(id: string): Actor {
  return { kind: 'person', id };
}

/** Facts that were stored together. */
export interface Happened<F> extends Meta {
  readonly facts: readonly F[];
}

/** A fold from facts, or from entries, to what is true now. */
export function fold<S, C extends { type: string }, F extends { type: string }, X>(
  aggregate: Decider<S, C, F, X>,
  past: readonly (F | Happened<F>)[],
): S {
  return past.reduce<S>((state, item, index) => {
    const entry = 'facts' in item ? (item as Happened<F>) : { at: monday, actor: system, seq: index + 1, facts: [item as F] };
    return foldAll(aggregate, state, entry);
  }, aggregate.initial);
}

/** A state that is there: examples look at it after the fact that began it. */
export type Present<S> = Exclude<S, { readonly id?: undefined }>;

export type Told<X> = X & Partial<Context>;

export function given<S, C extends { type: string }, F extends { type: string }, X>(
  aggregate: Decider<S, C, F, X>,
  past: readonly (F | Happened<F>)[],
) {
  const state = fold(aggregate, past);
  return {
    state: state as Present<S>,
    when(command: C, context: Told<X>) {
      return answered(aggregate.decide(state, command, { now: monday, actor: system, ...context }));
    },
  };
}

function answered<F extends { type: string }>(decision: Decision<F>) {
  const facts = () => {
    if ('refusal' in decision) throw new Error(`refused: ${decision.refusal.code}: ${decision.refusal.message}`);
    return decision.facts;
  };
  return {
    decision,
    // biome-ignore lint/suspicious/noThenProperty: the sentence ends in `then`; nobody awaits it
    then(expected: readonly unknown[]): void {
      expect(facts()).toEqual(expected);
    },
    thenTypes(...expected: F['type'][]): readonly F[] {
      expect(facts().map(fact => fact.type)).toEqual(expected);
      return facts();
    },
    thenNothing(): void {
      expect(facts()).toEqual([]);
    },
    thenRefused(code: RefusalCode, field?: string): string {
      if (!('refusal' in decision)) throw new Error(`not refused: ${JSON.stringify(decision.facts)}`);
      expect(decision.refusal.code).toBe(code);
      if (field !== undefined) expect(decision.refusal.field).toBe(field);
      expect(decision.refusal.message.length).toBeGreaterThan(10);
      return decision.refusal.message;
    },
  };
}
