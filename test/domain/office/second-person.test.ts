/** P21: nobody gives himself a seat or a role; such a change waits for a second person, and both are recorded. */
import { describe, expect, test } from 'vitest';
import type { Board } from '#domain/office/boards/board.ts';
import { changeActionsFor } from '#domain/office/changes/decide.ts';
import { differencesOf } from '#domain/office/changes/differences.ts';
import type { Person } from '#domain/office/people.ts';
import { must, officeWorld, type World } from '../../support/fixtures.ts';
import { person } from '../../support/given.ts';
import { boards, people } from '../../support/standards.ts';

const withRole = (id: string, ...roles: Person['roles']): Person[] =>
  people.map(entry => (entry.id === id ? { ...entry, roles: [...entry.roles, ...roles] } : entry));
const seated = (id: string, more: Partial<Board> = {}) =>
  boards.map(board => ({ ...board, seats: [...board.seats, id as never], ...more }));
/** petra is a gatekeeper besides: an administrator made her one. */
function office(): World {
  const world = officeWorld();
  must(world.toOffice({ type: 'set-people', people: withRole('petra', 'gatekeeper') }, 'ada'));
  return world;
}
const seatForPetra = { type: 'set-boards' as const, boards: seated('petra') };
const lastOf = (world: World) => world.office.past.at(-1)?.facts;

describe('P21: a change by which its author gains', () => {
  test.each([
    ['a seat', seated('petra')],
    ['the chair of a new board', [...boards, { id: 'own', name: 'Own', seats: ['petra'], chair: 'petra' } as Board]],
  ])('%s is proposed, and changes nothing yet', (_what, set) => {
    const world = office();
    must(world.toOffice({ type: 'set-boards', boards: set }, 'petra'));
    expect(lastOf(world)).toEqual([{ type: 'change-proposed', id: 'c1', by: 'petra', change: { kind: 'boards', boards: set } }]);
    expect(world.office.state.boards).toEqual(boards);
  });

  test('a role is proposed as well; what others gain by somebody else is made at once', () => {
    const world = officeWorld();
    must(world.toOffice({ type: 'set-people', people: withRole('ada', 'gatekeeper') }, 'ada'));
    expect(lastOf(world)).toMatchObject([{ type: 'change-proposed', change: { kind: 'people' } }]);
    must(world.toOffice({ type: 'set-people', people: withRole('petra', 'gatekeeper') }, 'ada'));
    expect(lastOf(world)).toMatchObject([{ type: 'people-set' }]);
  });

  test('a veto on a seat that one has is a gain; giving up a seat is none', () => {
    const world = office();
    must(world.toOffice(seatForPetra));
    const veto = seated('petra', { seatRules: [{ member: 'petra' as never, required: false, veto: true }] });
    must(world.toOffice({ type: 'set-boards', boards: veto }, 'petra'));
    expect(lastOf(world)).toMatchObject([{ type: 'change-proposed' }]);
    must(world.toOffice({ type: 'set-boards', boards: [...boards] }, 'petra'));
    expect(lastOf(world)).toMatchObject([{ type: 'boards-set' }]);
  });

  const grouped = (...members: readonly string[]) =>
    seated('petra', {
      seatRules: members.map(member => ({ member: member as never, required: false, veto: false, group: 'finance' })),
    });

  test('a place in a group of which one must approve is a gain, and so is to be left alone in it', () => {
    const world = office();
    must(world.toOffice(seatForPetra));
    must(world.toOffice({ type: 'set-boards', boards: grouped('petra', 'gail') }, 'petra'));
    expect(lastOf(world)).toMatchObject([{ type: 'change-proposed' }]);
    must(world.toOffice({ type: 'set-boards', boards: grouped('petra', 'gail') }));
    must(world.toOffice({ type: 'set-boards', boards: grouped('petra') }, 'petra'));
    expect(lastOf(world)).toMatchObject([{ type: 'change-proposed' }]);
    must(world.toOffice({ type: 'set-boards', boards: grouped('gail') }, 'petra'));
    expect(lastOf(world)).toMatchObject([{ type: 'boards-set' }]);
  });

  test('A change by which its author gains is made when another PMO or administrator approves it', () => {
    const world = office();
    must(world.toOffice(seatForPetra, 'petra'));
    must(world.toOffice({ type: 'approve-change', change: 'c1' }, 'dan'));
    expect(lastOf(world)).toEqual([
      { type: 'change-approved', id: 'c1', by: 'dan' },
      { type: 'boards-set', boards: seatForPetra.boards },
    ]);
    expect(world.office.state.waiting).toEqual([]);
    expect(world.toOffice({ type: 'approve-change', change: 'c1' }, 'dan')).toMatchObject({ refusal: { code: 'not-found' } });
  });

  test.each([
    ['its author', 'petra', 'not-allowed'],
    ['a member of the board', 'gail', 'not-allowed'],
    ['a stranger', 'stranger', 'not-found'],
  ])('A change by which its author gains is not approved by %s', (_who, by, code) => {
    const world = office();
    must(world.toOffice(seatForPetra, 'petra'));
    expect(world.toOffice({ type: 'approve-change', change: 'c1' }, by)).toMatchObject({ refusal: { code } });
  });

  test('A change by which its author gains is not approved by somebody who gains by it too', () => {
    const world = officeWorld();
    const both = withRole('ada', 'gatekeeper').map(
      (entry): Person => (entry.id === 'dan' ? { ...entry, roles: ['pmo' as const, 'admin' as const] } : entry),
    );
    must(world.toOffice({ type: 'set-people', people: both }, 'ada'));
    expect(world.toOffice({ type: 'approve-change', change: 'c1' }, 'dan')).toMatchObject({
      refusal: { code: 'conflict-of-interest' },
    });
    must(world.toOffice({ type: 'approve-change', change: 'c1' }, 'petra'));
  });

  test('A change by which its author gains is refused with a reason by another, or taken back by its author', () => {
    for (const by of ['dan', 'petra']) {
      const world = office();
      must(world.toOffice(seatForPetra, 'petra'));
      must(world.toOffice({ type: 'refuse-change', change: 'c1', reason: 'Not needed.' }, by));
      expect(lastOf(world)).toEqual([{ type: 'change-refused', id: 'c1', by, reason: 'Not needed.' }]);
      expect(world.office.state.boards).toEqual(boards);
    }
  });

  test('its author can see what became of a change: who approved or refused it, when and why; the last twenty are kept', () => {
    const world = office();
    must(world.toOffice(seatForPetra, 'petra'));
    must(world.toOffice({ type: 'refuse-change', change: 'c1', reason: 'Not needed.' }, 'dan'));
    must(world.toOffice(seatForPetra, 'petra'));
    must(world.toOffice({ type: 'approve-change', change: 'c2' }, 'dan'));
    expect(world.office.state.answered).toEqual([
      expect.objectContaining({
        id: 'c1',
        kind: 'boards',
        by: 'petra',
        approved: false,
        answeredBy: 'dan',
        reason: 'Not needed.',
      }),
      expect.objectContaining({ id: 'c2', approved: true, answeredBy: 'dan' }),
    ]);
    must(world.toOffice({ type: 'set-boards', boards: [...boards] }, 'dan'));
    for (let number = 3; number <= 24; number += 1) {
      must(world.toOffice(seatForPetra, 'petra'));
      must(world.toOffice({ type: 'refuse-change', change: `c${number}`, reason: 'Again.' }, 'dan'));
    }
    expect(world.office.state.answered.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, index) => `c${index + 5}`));
  });

  test('what a change would make different is said before it is made', () => {
    const world = office();
    must(world.toOffice(seatForPetra, 'petra'));
    const [waiting] = world.office.state.waiting;
    const [board] = boards;
    expect(waiting && differencesOf(world.office.state, waiting.change)).toContainEqual(
      expect.objectContaining({
        id: board?.id,
        fields: [{ field: 'seats', from: board?.seats, to: [...(board?.seats ?? []), 'petra'] }],
      }),
    );
    expect(differencesOf(world.office.state, { kind: 'people', people: withRole('ada', 'gatekeeper') })).toContainEqual(
      expect.objectContaining({ kind: 'person', id: 'petra', change: 'changed' }),
    );
  });

  test('undoes nothing that was changed meanwhile', () => {
    const world = office();
    must(world.toOffice(seatForPetra, 'petra'));
    must(world.toOffice({ type: 'set-boards', boards: [...boards] }, 'dan'));
    expect(world.toOffice({ type: 'approve-change', change: 'c1' }, 'dan')).toMatchObject({
      refusal: { code: 'version-changed' },
    });
  });

  test('A change by which its author gains is refused at once where nobody else could approve it, with what to do', () => {
    const world = office();
    const alone = world.office.state.people.filter(({ id }) => id !== 'dan' && id !== 'ada');
    must(
      world.toOffice(
        {
          type: 'set-people',
          people: [...alone, { ...(people[0] as Person), roles: ['admin' as const] }].filter(({ id }) => id !== 'petra'),
        },
        'ada',
      ),
    );
    const decision = world.toOffice(
      {
        type: 'set-people',
        people: world.office.state.people.map(
          (entry): Person => (entry.id === 'ada' ? { ...entry, roles: ['admin' as const, 'pmo' as const] } : entry),
        ),
      },
      'ada',
    );
    expect(decision).toMatchObject({ refusal: { code: 'not-allowed' } });
  });

  test('what one may do with it is served with it', () => {
    const world = office();
    must(world.toOffice(seatForPetra, 'petra'));
    const actions = (id: string) => changeActionsFor(world.office.state, 'c1', { actor: person(id), now: world.now });
    expect(actions('dan')).toEqual(['approve', 'refuse']);
    expect(actions('petra')).toEqual(['refuse']);
    expect(actions('gail')).toEqual([]);
  });

  test('an operator of the deployment, and a founding, need no second person', () => {
    const world = office();
    must(world.toOffice(seatForPetra));
    expect(lastOf(world)).toMatchObject([{ type: 'boards-set' }]);
  });
});

describe('P21: two ids with one mail address', () => {
  test('Two ids with one mail address are refused in one office, at the second of them', () => {
    const twin = { id: 'greg2', name: 'Greg', email: 'GREG@example.org', roles: ['gatekeeper' as const] };
    const world = officeWorld();
    expect(world.toOffice({ type: 'set-people', people: [...people, twin] as never }, 'ada')).toMatchObject({
      refusal: { code: 'already-exists', field: `people.${people.length}.email` },
    });
  });
});
