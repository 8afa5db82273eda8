/** P7: a delegation is from one member to one person, for a time, one step deep, and can be taken back. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import { delegationAt } from '#domain/office/state.ts';
import { addDays } from '#domain/values/time.ts';
import { officeWorld } from '../../support/fixtures.ts';
import { given, monday, person } from '../../support/given.ts';

const week = { starts: monday, ends: addDays(monday, 7) };
const standing = () => given(office, officeWorld().office.past);
const toDora = { type: 'grant-delegation', from: undefined, to: 'dora', ...week } as const;

describe('P7: delegating a ballot', () => {
  test('a gatekeeper delegates to a person of the office for a week', () => {
    standing()
      .when(toDora, { actor: person('greg') })
      .then([{ type: 'delegation-granted', delegation: { id: 'd1', from: 'greg', to: 'dora', ...week } }]);
  });

  test('the PMO may do it for a member who is ill', () => {
    standing()
      .when({ ...toDora, from: 'greg' }, { actor: person('petra') })
      .thenTypes('delegation-granted');
  });

  test.each([
    ["another member's ballot", 'gina', { from: 'greg' }, 'not-allowed', 'from'],
    ['a ballot one does not have', 'manu', {}, 'unknown-reference', 'from'],
    ['to a stranger', 'greg', { to: 'stranger' }, 'unknown-reference', 'to'],
    ['to the customer, who does not work here', 'greg', { to: 'carl' }, 'unknown-reference', 'to'],
    ['to oneself', 'greg', { to: 'greg' }, 'delegation-not-valid', 'to'],
    ['with an end before its beginning', 'greg', { starts: week.ends, ends: monday }, 'delegation-not-valid', 'ends'],
    ['that is over already', 'greg', { starts: addDays(monday, -9), ends: addDays(monday, -2) }, 'delegation-not-valid', 'ends'],
    ['for more than a year', 'greg', { ends: addDays(monday, 367) }, 'delegation-not-valid', 'ends'],
  ] as const)('delegating a ballot is refused: %s', (_what, by, changed, code, field) => {
    standing()
      .when({ ...toDora, ...changed }, { actor: person(by) })
      .thenRefused(code, field);
  });

  test('it holds from its first instant until just before its last', () => {
    const world = officeWorld();
    world.toOffice({ ...toDora, starts: addDays(monday, 1) }, 'greg');
    const holds = (days: number) => delegationAt(world.office.state, 'greg', 'dora', addDays(monday, days)) !== undefined;
    expect([0.99, 1, 6.99, 7].map(holds)).toEqual([false, true, true, false]);
    expect(delegationAt(world.office.state, 'dora', 'greg', addDays(monday, 2))).toBeUndefined();
  });

  test('it can be taken back, by who gave it or by the PMO, and is over from then on', () => {
    for (const by of ['greg', 'petra']) {
      const world = officeWorld();
      world.toOffice(toDora, 'greg');
      world.later(2).toOffice({ type: 'revoke-delegation', delegation: 'd1' }, by);
      const holds = (days: number) => delegationAt(world.office.state, 'greg', 'dora', addDays(monday, days)) !== undefined;
      expect([1.99, 2, 3].map(holds)).toEqual([true, false, false]);
    }
  });

  test('taking it back twice changes nothing', () => {
    const world = officeWorld();
    world.toOffice(toDora, 'greg');
    world.toOffice({ type: 'revoke-delegation', delegation: 'd1' }, 'greg');
    given(office, world.office.past)
      .when({ type: 'revoke-delegation', delegation: 'd1' }, { actor: person('greg') })
      .thenNothing();
  });

  test('The delegate cannot revoke a delegation, and one that was never granted is not there', () => {
    const world = officeWorld();
    world.toOffice(toDora, 'greg');
    const then = given(office, world.office.past);
    then.when({ type: 'revoke-delegation', delegation: 'd1' }, { actor: person('dora') }).thenRefused('not-allowed');
    then.when({ type: 'revoke-delegation', delegation: 'd9' }, { actor: person('greg') }).thenRefused('not-found');
  });
});
