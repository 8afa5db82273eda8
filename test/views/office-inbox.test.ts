/** What of an office waits for people in their inboxes: changes for a second person, delegations for the member's consent. */
import { expect, test } from 'vitest';
import { isUnder } from '#domain/office/delegations/delegation.ts';
import type { Person } from '#domain/office/people.ts';
import { addDays } from '#domain/values/time.ts';
import { must, officeWorld } from '#test/support/fixtures.ts';
import { monday } from '#test/support/given.ts';
import { boards, people } from '#test/support/standards.ts';
import { delegatedBallotRows, delegatedBallotsOf } from '#views/delegated-ballots.ts';
import { changeRows, consentRows, inboxOf } from '#views/inbox.ts';
import { delegatedWorld } from './states.ts';

const span = { starts: monday, ends: addDays(monday, 5) };

test('a change by which its author gains a seat stands in the inbox of everybody who may approve it, until one of them has answered', () => {
  const world = officeWorld();
  const gatekeeper = people.map(
    (entry): Person => (entry.id === 'petra' ? { ...entry, roles: [...entry.roles, 'gatekeeper'] } : entry),
  );
  must(world.toOffice({ type: 'set-people', people: gatekeeper }, 'ada'));
  const seated = boards.map(board => ({ ...board, seats: [...board.seats, 'petra' as never] }));
  must(world.toOffice({ type: 'set-boards', boards: seated }, 'petra'));
  const rows = changeRows(world.office.state);
  expect(rows.map(row => row.list).sort()).toEqual(['ada', 'dan'].map(id => inboxOf(id).name));
  expect(rows[0]?.body).toMatchObject({
    kind: 'change',
    office: 'pmo',
    change: 'c1',
    of: 'boards',
    by: { id: 'petra', name: 'Petra' },
    gains: expect.arrayContaining([expect.stringContaining('a seat on the board')]),
  });
  must(world.toOffice({ type: 'refuse-change', change: 'c1', reason: 'Not now.' }, 'dan'));
  expect(changeRows(world.office.state)).toEqual([]);
});

test('a delegation that the PMO entered stands in the inbox of the member until the member has answered', () => {
  for (const answer of ['accept-delegation', 'revoke-delegation'] as const) {
    const world = officeWorld();
    must(world.toOffice({ type: 'grant-delegation', from: 'greg', to: 'dora', ...span }, 'petra'));
    const [row, ...others] = consentRows(world.office.state);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ list: inboxOf('greg').name, body: { kind: 'consent', delegation: 'd1', to: { id: 'dora' } } });
    must(world.toOffice({ type: answer, delegation: 'd1' }, 'greg'));
    expect(consentRows(world.office.state)).toEqual([]);
  }
});

test('a delegation that the member granted waits for nobody', () => {
  const world = officeWorld();
  must(world.toOffice({ type: 'grant-delegation', from: undefined, to: 'dora', ...span }, 'greg'));
  expect(consentRows(world.office.state)).toEqual([]);
});

test('a ballot that a delegate cast stands in the list of its office without what it was for; one of one’s own does not', () => {
  const world = delegatedWorld();
  const [row, ...others] = delegatedBallotRows(world.round.state);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ list: delegatedBallotsOf('pmo').name, body: { review: 'p1.g1.1', member: 'greg', by: 'dora' } });
  expect(JSON.stringify(row)).not.toContain('As we discussed');
});

test('a ballot belongs to the delegation by which it was cast: of these two people, and while it ran', () => {
  const delegation = { id: 'd1', from: 'greg', to: 'dora', ...span } as never;
  const ballot = { member: 'greg', by: 'dora', at: addDays(monday, 1) };
  expect(isUnder(delegation, ballot)).toBe(true);
  expect(isUnder(delegation, { ...ballot, by: 'manu' })).toBe(false);
  expect(isUnder(delegation, { ...ballot, member: 'gail' })).toBe(false);
  expect(isUnder(delegation, { ...ballot, at: span.starts })).toBe(true);
  expect(isUnder(delegation, { ...ballot, at: span.ends })).toBe(false);
  expect(isUnder({ ...(delegation as object), revokedAt: ballot.at } as never, ballot)).toBe(false);
});
