/** How much one person may add to the record: as much as anybody needs, and then a clear answer with when to go on. */
import { expect, test } from 'vitest';
import { cappedRoutes, requestsAMinute } from '#api/caps.ts';
import { problemCodes } from '#api/errors.ts';
import { routes } from '#api/routes.ts';
import { caps } from '#domain/values/caps.ts';
import { addDays } from '#domain/values/time.ts';
import { createCaps } from '#functions/kit/caps.ts';
import { ProblemError } from '#functions/kit/problem.ts';
import { monday } from '#test/support/given.ts';

const call = (person: string, id = 'p1') => ({ actor: { kind: 'person', id: person } as const, params: { id } });

function counting(mostAMinute?: number) {
  let now = monday;
  const take = createCaps(() => now, mostAMinute);
  const filled = (person: string, id?: string) => {
    for (let used = 0; used < caps.reports.most; used += 1) take('file-report', call(person, id));
  };
  return { take, filled, later: (minutes: number) => (now = addDays(now, minutes / 1440)) };
}

function refusalOf(act: () => unknown): ProblemError {
  try {
    act();
  } catch (error) {
    if (error instanceof ProblemError) return error;
  }
  throw new Error('it was not refused');
}

test('P15: whoever has sent as much as one person may is told so with 429 and when to go on, and may go on then', () => {
  const { take, filled, later } = counting();
  filled('manu');
  later(20);
  const { problem, headers } = refusalOf(() => take('file-report', call('manu')));
  expect([problem.status, problem.type, headers]).toEqual([429, 'urn:tollgate:too-often', { 'retry-after': '2400' }]);
  expect(problem.detail).toBe(
    'You have sent 200 reports on this project within the hour, as many as one person may; go on in 40 min.',
  );
  later(40);
  expect(() => take('file-report', call('manu'))).not.toThrow();
});

test('where one person may send three times as many requests as usual, so many times as many proposals, and no more reports of one project', () => {
  const { take, filled } = counting(3 * requestsAMinute);
  for (let used = 0; used < 3 * caps.proposals.most; used += 1) take('submit-proposal', call('sam'));
  expect(refusalOf(() => take('submit-proposal', call('sam'))).problem.detail).toContain('You have sent 30000 proposals');
  filled('manu');
  expect(refusalOf(() => take('file-report', call('manu'))).problem.detail).toContain('You have sent 200 reports');
  const few = counting(requestsAMinute / 10);
  for (let used = 0; used < caps.proposals.most; used += 1) few.take('submit-proposal', call('sam'));
  expect(() => few.take('submit-proposal', call('sam'))).toThrow();
});

test('one person’s cap is not another’s, and one project’s not another’s', () => {
  const { take, filled } = counting();
  filled('manu');
  expect(() => take('file-report', call('mona'))).not.toThrow();
  expect(() => take('file-report', call('manu', 'p2'))).not.toThrow();
  expect(() => take('cast-ballot', call('manu'))).not.toThrow();
});

test('what was refused or answered before does not count', () => {
  const { take } = counting();
  for (let used = 0; used < 2 * caps.reports.most; used += 1) take('file-report', call('manu'))();
  expect(() => take('file-report', call('manu'))).not.toThrow();
});

test('a clock that was put back does not lock anybody out', () => {
  const { take, filled, later } = counting();
  filled('manu');
  later(-600);
  expect(() => take('file-report', call('manu'))).not.toThrow();
});

test('reading by whoever signs in is never capped; who reads by a secret address is capped by the address', () => {
  const reading = routes.filter(route => route.method === 'GET' && !route.open).map(route => route.id);
  expect(reading.filter(id => cappedRoutes[id])).toEqual([]);
});

test('what is full for good is a conflict, what time lifts is 429', () => {
  expect([problemCodes['too-many'], problemCodes['too-often'], problemCodes['too-many-requests']]).toEqual([409, 429, 429]);
});
