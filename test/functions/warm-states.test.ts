/** How much a process keeps in memory. */
import { expect, test } from 'vitest';
import type { ProjectState } from '#domain/project/state.ts';
import type { Loaded } from '#functions/kit/loaded.ts';
import { createWarmStates } from '#functions/kit/warm-states.ts';

/** Of a grown-up state when no number is given. */
const loaded = (name: string, size: number, seq = 10): Loaded<ProjectState> => ({
  stream: `project/${name}`,
  seq,
  digest: '',
  state: { filler: 'x'.repeat(size) } as unknown as ProjectState,
  remembered: [],
});

const warmIn = (states: ReturnType<typeof createWarmStates>, names: string) =>
  [...names].filter(name => states.get('project', `project/${name}`)).join('');

test('what is warm is bounded by its size: the states that were not needed for the longest time go first', () => {
  const states = createWarmStates(5_000);
  for (const name of 'abcd') states.keep('project', loaded(name, 1_000));
  states.get('project', 'project/a');
  states.keep('project', loaded('e', 1_000));
  expect(warmIn(states, 'abcde')).toBe('acde');
});

test('a state that was asked for before its first commit counts as what it becomes', () => {
  const states = createWarmStates(50_000);
  for (const name of 'abcdefghij') {
    states.keep('project', loaded(name, 0, 0));
    states.keep('project', loaded(name, 4_000, 1));
    states.keep('project', loaded(name, 8_000, 4));
  }
  expect(warmIn(states, 'abcdefghij')).toBe('efghij');
});

test('a state that grows is measured anew, and one that is larger than all room stays alone', () => {
  const states = createWarmStates(5_000);
  for (const name of 'ab') states.keep('project', loaded(name, 1_000));
  states.keep('project', loaded('a', 4_500, 40));
  expect(warmIn(states, 'ab')).toBe('a');
  states.keep('project', loaded('c', 9_000));
  expect(warmIn(states, 'abc')).toBe('c');
});

test('an older state takes no place of a newer one, and what is dropped leaves room', () => {
  const states = createWarmStates(5_000);
  states.keep('project', loaded('a', 2_000, 15));
  states.keep('project', loaded('a', 2_000, 14));
  expect(states.get('project', 'project/a')?.seq).toBe(15);
  states.drop('project', 'project/a');
  for (const name of 'bc') states.keep('project', loaded(name, 2_000));
  expect(warmIn(states, 'abc')).toBe('bc');
});
