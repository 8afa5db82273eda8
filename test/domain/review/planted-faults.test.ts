/** Each invariant of the random histories is able to fail: a history in which it is broken on purpose is found, by that invariant. */
import { describe, expect, test } from 'vitest';
import { must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { looking } from '../../support/histories/forged.ts';
import { faultsOf, invariants } from '../../support/histories/invariants.ts';
import { everyStreamFoldsFromItsBeginning } from '../../support/histories/of-offices.ts';
import { planted, plantedBesides } from '../../support/histories/planted.ts';

const vote = (world: World, by: string) =>
  must(world.toRound({ type: 'cast-ballot', outcome: 'hold', reason: 'Not yet.', conditions: [] }, by));

describe('a fault that is planted in a history', () => {
  test('each invariant has a history that breaks it', () => {
    expect(Object.keys(planted).sort()).toEqual(Object.keys(invariants).sort());
  });

  test.each(Object.entries(planted))('a history that breaks %s is found by it', (name, step) => {
    expect(invariants[name]?.(step())).toEqual(expect.any(String));
  });

  test.each(plantedBesides)('%s is found by the invariant %s', (_what, name, step) => {
    expect(invariants[name]?.(step())).toEqual(expect.any(String));
  });

  test('a stream that does not fold from its first entry to its state is found', () => {
    const world = openRoundWorld();
    expect(everyStreamFoldsFromItsBeginning({ world })).toBeUndefined();
    world.round.past.splice(0, 0, ...world.round.past.splice(0, 1).map(entry => ({ ...entry, at: '2020-01-01T00:00:00.000Z' })));
    expect(everyStreamFoldsFromItsBeginning({ world })).toEqual(expect.any(String));
  });

  test('a round that is as it should be has no fault', () => {
    const world = openRoundWorld();
    vote(world, 'gail');
    expect(faultsOf({ ...looking(world) })).toEqual([]);
  });
});
