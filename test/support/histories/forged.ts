/** Histories that no decision would make: facts stored past the rules, so that an invariant can be seen to find them. */

import { foldAll } from '#domain/decision/decider.ts';
import type { Person } from '#domain/office/people.ts';
import { deciders } from '../deciders.ts';
import { actorOf, type Logged, type World } from '../fixtures.ts';
import type { AnyFact } from './reading.ts';
import { momentOf, type Step } from './watched.ts';

/** A step in which nothing was stored, as the world stands. */
export function looking(world: World): Step {
  const command = { type: 'close-round' } as const;
  return { world, command, by: undefined, decision: { facts: [] }, before: momentOf(world), stored: undefined };
}

/** Stores facts that no decision would make, and answers the step in which that happened. */
export function forged(world: World, stream: string, facts: readonly AnyFact[], by?: string): Step {
  const before = momentOf(world);
  const name = stream === 'office' || stream === 'project' ? stream : 'review';
  const told = name === 'review' ? world.rounds.get(stream) : world[name];
  if (!told) throw new Error(`there is no round ${stream}`);
  const entry = { at: world.now, actor: actorOf(by), seq: told.past.length + 1, facts };
  told.past.push(entry as never);
  world.log.push({ ...entry, stream } as unknown as Logged);
  told.state = foldAll(deciders[name] as never, told.state as never, entry as never);
  return { ...looking(world), by, before, stored: world.log.at(-1), decision: { facts } };
}

/** The people of the office as the history has them, and not as the state has them. */
export function peopleInHistory(world: World, left: readonly Person[]): World {
  world.log.push({
    at: world.now,
    actor: actorOf('ada'),
    seq: 99,
    facts: [{ type: 'people-set', people: [...left] }],
    stream: 'office',
  });
  return world;
}
