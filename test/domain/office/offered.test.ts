/** What an office offers to whom, written apart from the code; and until when and for whom a delegation counts. */
import { describe, expect, test } from 'vitest';
import { type OfficeAction, officeActionsFor } from '#domain/office/actions.ts';
import { office } from '#domain/office/decide.ts';
import { isUnder } from '#domain/office/delegations/delegation.ts';
import { addDays } from '#domain/values/time.ts';
import { must, officeWorld } from '../../support/fixtures.ts';
import { given, monday, person, system } from '../../support/given.ts';
import { people } from '../../support/standards.ts';

const board = ['gail', 'greg', 'gina', 'gus', 'gwen'];
const everybody = [...people.map(({ id }) => id), 'stranger'];

describe('P17: what an office offers', () => {
  const offers: readonly [OfficeAction, readonly string[], string][] = [
    ['set-goals', ['petra', 'dan', 'ada'], 'the PMO and administrators'],
    ['publish-gate-model', ['petra', 'dan', 'ada'], 'the PMO and administrators'],
    ['publish-scoring-model', ['petra', 'dan', 'ada'], 'the PMO and administrators'],
    ['set-boards', ['petra', 'dan', 'ada'], 'the PMO and administrators'],
    ['set-people', ['ada'], 'administrators alone'],
    ['found-office', ['ada'], 'administrators alone'],
    ['grant-delegation', ['petra', 'dan', 'ada', ...board], 'gatekeepers, and the PMO and administrators for them'],
    ['submit-proposal', ['petra', 'dan', 'sonia', 'sam', 'manu', 'dora', ...board], 'sponsors, managers and the PMO'],
    ['open-call', ['petra', 'dan', 'ada'], 'the PMO and administrators'],
    ['see-changes', ['petra', 'dan', 'ada', 'audrey'], 'the PMO, administrators and auditors'],
    ['see-audit', ['petra', 'dan', 'audrey'], 'the PMO and auditors, and no administrator by that alone'],
    ['search-record', ['petra', 'dan', 'ada', 'audrey'], 'the PMO, administrators and auditors'],
    ['export-office', ['petra', 'dan', 'ada', 'audrey'], 'the PMO, administrators and auditors'],
  ];
  const { state } = officeWorld().office;
  const may = (action: OfficeAction) => (id: string) =>
    officeActionsFor(state, { actor: person(id), now: monday }).includes(action);

  test.each(offers)('“%s” is offered to %j: to %3$s', (action, who) => {
    expect(everybody.filter(may(action))).toEqual(everybody.filter(id => who.includes(id)));
  });

  test('the operator of the deployment may do everything but lend a ballot, for none is his', () => {
    const actions = officeActionsFor(state, { actor: system, now: monday });
    for (const [action] of offers) expect([action, actions.includes(action)]).toEqual([action, action !== 'grant-delegation']);
  });

  test('an office without a gatekeeper offers no delegation to anybody', () => {
    const without = { ...state, people: state.people.filter(({ roles }) => !roles.includes('gatekeeper')) };
    const offered = officeActionsFor(without, { actor: person('petra'), now: monday });
    expect(offered).not.toContain('grant-delegation');
  });
});

describe('P7: the bounds of a delegation', () => {
  const grant = (starts: string, ends: string, past = officeWorld().office.past) =>
    given(office, past).when({ type: 'grant-delegation', from: undefined, to: 'dora', starts, ends }, { actor: person('greg') });
  const before = addDays(monday, -10);

  test('a delegation ends after it begins and in the future, and lasts 366 days at most', () => {
    for (const [starts, ends] of [
      [before, monday],
      [addDays(monday, 2), addDays(monday, 2)],
      [monday, addDays(monday, 366.5)],
    ] as const)
      grant(starts, ends).thenRefused('delegation-not-valid', 'ends');
    grant(before, addDays(monday, 0.001)).thenTypes('delegation-granted');
    grant(monday, addDays(monday, 366)).thenTypes('delegation-granted');
  });

  test('twenty of one member run at the same time at most; those that are over, revoked or of others do not count', () => {
    const world = officeWorld();
    const add = (ends: string, from = 'greg') =>
      must(world.toOffice({ type: 'grant-delegation', from, to: 'dora', starts: monday, ends }, from));
    add(addDays(monday, 1));
    add(addDays(monday, 30), 'gina');
    for (let count = 0; count < 19; count += 1) add(addDays(monday, 30));
    const again = { type: 'grant-delegation', from: 'greg', to: 'dora', starts: monday, ends: addDays(monday, 30) } as const;
    expect(world.toOffice(again, 'greg')).toMatchObject({
      refusal: { code: 'too-many', message: 'Greg has 20 delegations already; revoke one that is no longer needed.' },
    });
    world.later(1);
    must(world.toOffice(again, 'greg'));
    expect(world.toOffice(again, 'greg')).toMatchObject({ refusal: { code: 'too-many' } });
    must(world.toOffice({ type: 'revoke-delegation', delegation: 'd3' }, 'greg'));
    must(world.toOffice(again, 'greg'));
  });

  const running = { id: 'd1', from: 'greg', to: 'dora', starts: monday, ends: addDays(monday, 7) } as never;
  const ballot = (at: string, member = 'greg', by = 'dora') => ({ member, by, at });

  test.each<[string, Parameters<typeof isUnder>[1], boolean]>([
    ['from its first moment on', ballot(monday), true],
    ['not a moment earlier', ballot(addDays(monday, -0.001)), false],
    ['until its last moment', ballot(addDays(monday, 6.999)), true],
    ['not at its end', ballot(addDays(monday, 7)), false],
    ['not for another member', ballot(monday, 'gina'), false],
    ['not by another delegate', ballot(monday, 'greg', 'dan'), false],
  ])('a ballot is under a delegation %s', (_when, cast, under) => {
    expect(isUnder(running, cast)).toBe(under);
  });

  test('a ballot before a delegation was revoked stays under it, and one at that moment or later is not', () => {
    const revoked = { ...(running as object), revokedAt: addDays(monday, 2) } as never;
    expect([1, 2, 3].map(days => isUnder(revoked, ballot(addDays(monday, days))))).toEqual([true, false, false]);
  });
});
