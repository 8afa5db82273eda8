/** A pack that no board could read, and no store could keep in one entry, is refused before anyone is asked. */
import { expect, test } from 'vitest';
import { words } from '#domain/scoring/words.ts';
import { admittedWorld, must } from '../../support/fixtures.ts';

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

test('a word is never cut in the middle of a letter', () => {
  const [word] = words(`a${'\u{20000}'.repeat(60)}`);
  expect(word?.isWellFormed()).toBe(true);
});
