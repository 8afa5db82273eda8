/** Names of executions: readable, and never shared by ids that differ. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { executionName, restartName } from '#domain/reactions/execution-name.ts';
import { idSchema } from '#domain/values/text.ts';

const allowed = /^[A-Za-z0-9_-]{1,80}$/;
const workflows = ['intake', 'gate-review', 'closure'];

test('ids that differ in one character that a name may not hold, or in where one ends, have executions of their own', () => {
  const names = [
    executionName('gate-review', 'p1.g.a.1'),
    executionName('gate-review', 'p1.g_a.1'),
    executionName('gate-review', 'p1.g-a.1'),
    executionName('gate-review', 'p1_g_a_1'),
    executionName('closure', 'p1-2', '3'),
    executionName('closure', 'p1', '2-3'),
    executionName('closure', 'p1', '2', '3'),
  ];
  expect(new Set(names).size).toBe(names.length);
});

test('the name of an execution can be read, and stays as it is where nothing had to be replaced', () => {
  expect(executionName('intake', '01JABCDEF', '2')).toBe('intake-01JABCDEF-2');
  expect(executionName('gate-review', 'p1.g1.1')).toMatch(/^gate-review-p1_g1_1-[0-9a-f]{24}$/);
});

test('an id that looks like the name of another execution does not take its name', () => {
  const other = executionName('gate-review', 'p1.g1.1').slice('gate-review-'.length);
  expect(executionName('gate-review', other)).not.toBe(`gate-review-${other}`);
  expect(executionName('gate-review', ...other.split('-'))).not.toBe(`gate-review-${other}`);
});

test('different ids never have the same execution name, and a restart has room behind it', () => {
  // Few characters and short ids, so that what collides when characters are merely replaced is drawn often.
  const close = fc.stringMatching(/^[a_.-]{1,4}$/);
  const part = fc.oneof(close, fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/), fc.string({ maxLength: 100 }));
  const parts = fc.array(part, { minLength: 1, maxLength: 3 });
  const call = fc.tuple(fc.constantFrom(...workflows), parts);
  fc.assert(
    fc.property(call, call, ([left, lefts], [right, rights]) => {
      const [one, other] = [executionName(left, ...lefts), executionName(right, ...rights)];
      expect(one).toMatch(allowed);
      expect(restartName(one, 20)).toMatch(allowed);
      expect(executionName(left, ...lefts)).toBe(one);
      expect(one === other).toBe(left === right && JSON.stringify(lefts) === JSON.stringify(rights));
    }),
    { numRuns: 5_000 },
  );
  expect(idSchema.safeParse('g.a').success && idSchema.safeParse('g_a').success).toBe(true);
});
