/** The rows of a project and of a round come in parts, each for its own kinds of lists, and together they are all rows. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RowsInParts, ViewRow } from '#domain/ports.ts';
import { noProject } from '#domain/project/state.ts';
import type { World } from '#test/support/fixtures.ts';
import { play, randomHistory } from '#test/support/random-histories.ts';
import { rowsInParts, rowsOf } from '#views/rows.ts';
import { closedWorld, closingWorld, delegatedWorld, overCostWorld } from './states.ts';

function* both({ project, rounds }: World): Generator<{ parts: RowsInParts | undefined; all: ViewRow[] }> {
  yield { parts: rowsInParts('project', project.state), all: rowsOf('project', project.state) };
  for (const { state } of rounds.values()) yield { parts: rowsInParts('review', state), all: rowsOf('review', state) };
}

function expectParted(world: World): void {
  for (const { parts, all } of both(world)) {
    if (parts === undefined) {
      expect(all).toEqual([]);
      continue;
    }
    for (const [part, kinds] of parts.parts.entries())
      for (const { list } of parts.rows(part)) expect(kinds, list).toContain(list.split('/')[0]);
    expect(parts.parts.flatMap((_, part) => parts.rows(part))).toEqual(all);
  }
}

test('whatever people do, each row of a project or a round comes with the part that names its kind of list', () => {
  fc.assert(
    fc.property(randomHistory, days => expectParted(play(days))),
    { numRuns: 100 },
  );
  for (const world of [overCostWorld(), closingWorld(), closedWorld(), delegatedWorld()]) expectParted(world);
});

test('no kind of list is named by two parts, so that what one part says of it is all there is', () => {
  for (const { parts } of both(closedWorld())) {
    const kinds = parts?.parts.flat() ?? [];
    expect(new Set(kinds).size).toBe(kinds.length);
  }
});

test('a project that nobody has begun has no parts', () => {
  expect(rowsInParts('project', noProject)).toBeUndefined();
});
