/** Asking the newest round of an example world: `on(world).when(say('hold'), as('greg', world))`, and the ballots that members cast. */
import { review } from '#domain/review/decide.ts';
import type { Choice } from '#domain/tally/tally.ts';
import { addDays } from '#domain/values/time.ts';
import { must, roundNeeds, type World } from './fixtures.ts';
import { given, person } from './given.ts';

export const on = (world: World) => given(review, world.round.past);
export const as = (id: string, world: World) => ({ actor: person(id), now: world.now, ...roundNeeds(world) });

export const condition = { text: 'Sign the contract', due: '2026-04-30', owner: 'manager' as const };
export const go = { type: 'cast-ballot' as const, outcome: 'go' as const, conditions: [] };

/** A ballot with a reason, and with a condition where the outcome needs one. */
export const say = (outcome: Choice, onBehalfOf?: string) => ({
  ...go,
  outcome,
  reason: 'As discussed.',
  conditions: outcome === 'conditional-go' ? [condition] : [],
  onBehalfOf,
});

/** `from` lets `to` vote, from now on for some days. */
export const delegate = (world: World, from: string, to: string, days = 7) =>
  must(world.toOffice({ type: 'grant-delegation', from, to, starts: world.now, ends: addDays(world.now, days) }, from));
