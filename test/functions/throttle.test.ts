/** How many requests one person may send within a minute: more than anybody needs, and then a clear answer with when to go on. */
import { expect, test } from 'vitest';
import { requestsAMinute } from '#api/caps.ts';
import { addDays } from '#domain/values/time.ts';
import { ProblemError } from '#functions/kit/problem.ts';
import type { HttpEvent } from '#functions/kit/request.ts';
import { createThrottle } from '#functions/kit/throttle.ts';
import { monday } from '#test/support/given.ts';

const from = (sub?: string) =>
  ({ requestContext: sub === undefined ? {} : { authorizer: { jwt: { claims: { sub } } } } }) as unknown as HttpEvent;

function counting(most = 3) {
  let now = monday;
  const count = createThrottle(most, () => now);
  const refused = (sub?: string) => {
    try {
      count(from(sub));
      return undefined;
    } catch (error) {
      if (error instanceof ProblemError) return error;
      throw error;
    }
  };
  return { refused, later: (seconds: number) => (now = addDays(now, seconds / 86_400)) };
}

test('P15: whoever has sent as many requests as one person may is refused with 429 and when to go on, and goes on then', () => {
  const { refused, later } = counting();
  for (let sent = 0; sent < 3; sent += 1) expect(refused('manu')).toBeUndefined();
  later(40);
  const { problem, headers } = refused('manu') ?? {};
  expect([problem?.status, problem?.type, headers]).toEqual([429, 'urn:tollgate:too-many-requests', { 'retry-after': '20' }]);
  expect(problem?.detail).toBe(
    'You have sent 3 requests within a minute, as many as one person may. Nothing was done with this one; go on in 20 s.',
  );
  later(20);
  expect(refused('manu')).toBeUndefined();
});

test('one person’s requests are not counted as another’s, and what needs no token is counted for nobody', () => {
  const { refused } = counting();
  for (let sent = 0; sent < 3; sent += 1) refused('manu');
  expect(refused('manu')).toBeInstanceOf(ProblemError);
  expect(refused('mona')).toBeUndefined();
  for (let sent = 0; sent < 9; sent += 1) expect(refused()).toBeUndefined();
});

test('what is refused does not put off the end of the minute', () => {
  const { refused, later } = counting();
  for (let sent = 0; sent < 3; sent += 1) refused('manu');
  for (let second = 0; second < 59; second += 1) {
    later(1);
    expect(refused('manu')).toBeInstanceOf(ProblemError);
  }
  later(1);
  expect(refused('manu')).toBeUndefined();
});

test('a clock that is put back does not keep anybody out', () => {
  const { refused, later } = counting();
  for (let sent = 0; sent < 3; sent += 1) refused('manu');
  later(-3_600);
  expect(refused('manu')).toBeUndefined();
});

test('an hour of opening pages as fast as one can read is not refused', () => {
  const { refused, later } = counting(requestsAMinute);
  for (let page = 0; page < 1_200; page += 1) {
    for (let asked = 0; asked < 6; asked += 1) expect(refused('manu')).toBeUndefined();
    later(3);
  }
});
