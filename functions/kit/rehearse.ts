/** What a command would do now: decided as it would be, and stored nowhere. */
import { type AggregateName, deciderOf, type FactOf, type StateOf, timeFor } from '#domain/aggregates.ts';
import type { Decision } from '#domain/decision/decider.ts';
import type { Actor } from '#domain/history/commit.ts';
import type { App } from './app.ts';
import { loadNeeds } from './decision-context.ts';
import type { Order } from './execute.ts';

export interface Rehearsal<N extends AggregateName> {
  readonly decision: Decision<FactOf<N>>;
  readonly state: StateOf<N>;
}

export async function rehearse<N extends AggregateName>(
  { states, ports }: App,
  order: Order<N> & { readonly actor: Actor },
): Promise<Rehearsal<N>> {
  const { aggregate, id, command, actor } = order;
  const { state } = await states.current(aggregate, id);
  const decider = await deciderOf(aggregate);
  const now = timeFor(decider, state, ports.clock.now());
  const needs = await loadNeeds[aggregate](order, state, { states, views: ports.views, now });
  return { state, decision: decider.decide(state, command, { ...needs, now, actor }) };
}
