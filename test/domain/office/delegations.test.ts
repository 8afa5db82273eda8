/** P7: a delegation is from one member to one person, for a time, one step deep, and can be taken back. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import { delegationActionsFor, delegationChoicesFor } from '#domain/office/delegations/decide.ts';
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

  test('P21: what the PMO enters for a member counts only once the member has consented', () => {
    const world = officeWorld();
    world.toOffice({ ...toDora, from: 'greg' }, 'petra');
    expect(world.office.past.at(-1)?.facts).toEqual([
      { type: 'delegation-proposed', delegation: { id: 'd1', from: 'greg', to: 'dora', ...week, by: 'petra' } },
    ]);
    expect(delegationAt(world.office.state, { from: 'greg', to: 'dora' }, monday)).toBeUndefined();
    for (const by of ['petra', 'dora', 'gina'])
      expect(world.toOffice({ type: 'accept-delegation', delegation: 'd1' }, by)).toMatchObject({
        refusal: { code: 'not-allowed' },
      });
    world.toOffice({ type: 'accept-delegation', delegation: 'd1' }, 'greg');
    expect(delegationAt(world.office.state, { from: 'greg', to: 'dora' }, monday)).toMatchObject({ id: 'd1' });
    given(office, world.office.past)
      .when({ type: 'accept-delegation', delegation: 'd1' }, { actor: person('greg') })
      .thenNothing();
  });

  test('the PMO may enter it at once for a member who is ill, with the absence on record', () => {
    standing()
      .when({ ...toDora, from: 'greg', absence: 'In hospital.' }, { actor: person('petra') })
      .then([
        {
          type: 'delegation-granted',
          delegation: { id: 'd1', from: 'greg', to: 'dora', ...week, by: 'petra', absence: 'In hospital.' },
        },
      ]);
  });

  test('what was revoked, or is over, cannot be consented to any more', () => {
    const world = officeWorld();
    world.toOffice({ ...toDora, from: 'greg' }, 'petra');
    const accept = { type: 'accept-delegation', delegation: 'd1' } as const;
    given(office, world.office.past)
      .when(accept, { actor: person('greg'), now: addDays(monday, 8) })
      .thenRefused('delegation-not-valid');
    world.toOffice({ type: 'revoke-delegation', delegation: 'd1' }, 'greg');
    given(office, world.office.past)
      .when(accept, { actor: person('greg') })
      .thenRefused('delegation-not-valid');
    given(office, world.office.past)
      .when({ ...accept, delegation: 'd9' }, { actor: person('greg') })
      .thenRefused('not-found');
  });

  test('a member says no to what somebody else entered, with the reason on record', () => {
    const world = officeWorld();
    world.toOffice({ ...toDora, from: 'greg' }, 'petra');
    world.toOffice({ type: 'revoke-delegation', delegation: 'd1', reason: 'I am here all week.' }, 'greg');
    expect(world.office.past.at(-1)?.facts).toMatchObject([
      { type: 'delegation-revoked', delegation: 'd1', reason: 'I am here all week.' },
    ]);
    expect(world.office.state.delegations).toMatchObject([
      { revokedBy: 'greg', revokedFor: 'I am here all week.', proposed: true },
    ]);
  });

  test('a member cannot pile up delegations without end', () => {
    const world = officeWorld();
    for (let number = 1; number <= 20; number += 1) world.toOffice(toDora, 'greg');
    expect(world.toOffice(toDora, 'greg')).toMatchObject({ refusal: { code: 'too-many', field: 'from' } });
    world.toOffice({ type: 'revoke-delegation', delegation: 'd3' }, 'greg');
    expect(world.toOffice(toDora, 'greg')).toHaveProperty('facts');
  });

  test('what one may do with a delegation is served with it: consent for the member, revoking for the member and the PMO', () => {
    const world = officeWorld();
    world.toOffice({ ...toDora, from: 'greg' }, 'petra');
    const actions = (id: string, days = 0) =>
      delegationActionsFor(world.office.state, 'd1', { actor: person(id), now: addDays(monday, days) });
    expect(actions('greg')).toEqual(['accept', 'revoke']);
    expect(actions('petra')).toEqual(['revoke']);
    expect(actions('dora')).toEqual([]);
    expect(actions('greg', 9)).toEqual([]);
    world.toOffice({ type: 'accept-delegation', delegation: 'd1' }, 'greg');
    expect(actions('greg')).toEqual(['revoke']);
  });

  test('the answer names whose ballots one may delegate and to whom, and a grant takes exactly these', () => {
    const world = officeWorld();
    for (const { id } of world.office.state.people) {
      const choices = delegationChoicesFor(world.office.state, { actor: person(id), now: monday });
      for (const from of world.office.state.people.map(entry => entry.id))
        for (const to of world.office.state.people.map(entry => entry.id).filter(other => other !== from && other !== id)) {
          const granted = 'facts' in officeWorld().toOffice({ ...toDora, from, to }, id);
          expect(granted, `${id} delegates from ${from} to ${to}`).toBe(
            choices.youMayDelegateFor.includes(from) && choices.delegates.includes(to),
          );
        }
    }
  });

  test.each([
    ["another member's ballot", 'gina', { from: 'greg' }, 'not-allowed', 'from'],
    ['a ballot one does not have', 'manu', {}, 'unknown-reference', 'from'],
    ['to a stranger', 'greg', { to: 'stranger' }, 'unknown-reference', 'to'],
    ['to the customer, who does not work here', 'greg', { to: 'carl' }, 'unknown-reference', 'to'],
    ['P21: to whoever enters it for another', 'petra', { from: 'greg', to: 'petra' }, 'not-allowed', 'to'],
    [
      'to whoever enters it for another, also for an absence',
      'petra',
      { from: 'greg', to: 'petra', absence: 'Ill.' },
      'not-allowed',
      'to',
    ],
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
    const holds = (days: number) =>
      delegationAt(world.office.state, { from: 'greg', to: 'dora' }, addDays(monday, days)) !== undefined;
    expect([0.99, 1, 6.99, 7].map(holds)).toEqual([false, true, true, false]);
    expect(delegationAt(world.office.state, { from: 'dora', to: 'greg' }, addDays(monday, 2))).toBeUndefined();
  });

  test('it can be taken back, by who gave it or by the PMO, and is over from then on', () => {
    for (const by of ['greg', 'petra']) {
      const world = officeWorld();
      world.toOffice(toDora, 'greg');
      world.later(2).toOffice({ type: 'revoke-delegation', delegation: 'd1' }, by);
      const holds = (days: number) =>
        delegationAt(world.office.state, { from: 'greg', to: 'dora' }, addDays(monday, days)) !== undefined;
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
