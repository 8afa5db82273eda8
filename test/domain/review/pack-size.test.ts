/** A pack that no board could read, and no store could keep in one entry, is refused before anyone is asked. */
import { expect, test } from 'vitest';
import { bytesOf } from '#domain/history/digest.ts';
import { words } from '#domain/scoring/words.ts';
import { admittedWorld, atGateWorld, must } from '../../support/fixtures.ts';
import { largestModel } from '../../support/largest-model.ts';

test('a project with more text than a board can be shown is told so when its gate is asked for, and is not stuck', () => {
  const world = admittedWorld();
  for (let piece = 0; piece < 45; piece += 1) {
    const evidence = { kind: 'note', title: `Note ${piece}`, text: 'x'.repeat(7_900) };
    must(world.toProject({ type: 'add-evidence', evidence }, 'manu'));
  }
  must(world.toProject({ type: 'request-gate' }, 'manu'));
  const review = world.project.state.open?.review ?? '';
  const decision = world.toRound({ type: 'open-round', review });
  expect(decision).toMatchObject({ refusal: { code: 'too-many' } });
});

test('a gate of the largest model that may be published opens, with all criteria in the pack, and fits into one entry', () => {
  const world = atGateWorld(largestModel().input);
  must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
  const { pack } = world.round.state;
  expect([pack.criteria.length, pack.tripwires?.length]).toEqual([50, 50]);
  expect(bytesOf(world.round.past.at(-1))).toBeLessThan(350 * 1024);
});

test('with the largest model a project may hold 100,000 bytes of evidence; with more than a round holds its board is not asked, and it is told why', () => {
  const asked = (pieces: number) => {
    const world = admittedWorld(largestModel().input);
    for (let piece = 0; piece < pieces; piece += 1) {
      const evidence = { kind: 'note', title: `Note ${piece}`, text: 'x'.repeat(7_900) };
      must(world.toProject({ type: 'add-evidence', evidence }, 'manu'));
    }
    must(world.toProject({ type: 'request-gate' }, 'manu'));
    return { world, decision: world.toRound({ type: 'open-round', review: 'p1.g1.1' }) };
  };
  const { world, decision } = asked(13);
  expect(decision).toMatchObject({ facts: [{ type: 'round-opened' }] });
  expect(bytesOf(world.round.past.at(-1))).toBeLessThan(350 * 1024);
  expect(asked(40).decision).toMatchObject({
    refusal: { code: 'too-many', message: expect.stringMatching(/350,000 bytes.*Put long texts into files/) },
  });
});

test('a word is never cut in the middle of a letter', () => {
  const [word] = words(`a${'\u{20000}'.repeat(60)}`);
  expect(word?.isWellFormed()).toBe(true);
});
