/** Seats that are required, have a veto or belong to a group, and seats that the PMO gives to another while a round is open. */
import { describe, expect, test } from 'vitest';
import { review } from '#domain/review/decide.ts';
import { missingMembers } from '#domain/review/state.ts';
import type { SeatRule } from '#domain/tally/rule.ts';
import { atGateWorld, must, roundNeeds, type World } from '../../support/fixtures.ts';
import { given, person } from '../../support/given.ts';
import { boards, people } from '../../support/standards.ts';

const rule = (member: string, more: Partial<SeatRule>): SeatRule => ({ member, required: false, veto: false, ...more });
const [board] = boards;
const boardWith = (...seatRules: SeatRule[]) => [{ ...(board as NonNullable<typeof board>), seatRules }];
const ballot = { type: 'cast-ballot' as const, outcome: 'go' as const, conditions: [] };
const veto = { ...ballot, outcome: 'kill' as const, reason: 'Unsafe.' };
const change = { type: 'change-seat' as const, member: 'gail', replacement: 'nora', reason: 'Gail is ill.' };

/** An open round of a board with these rules; nora is a gatekeeper without a seat. */
function roundWith(...rules: SeatRule[]): World {
  const world = atGateWorld();
  addNora(world);
  must(world.toOffice({ type: 'set-boards', boards: boardWith(...rules) }, 'petra'));
  must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
  return world;
}
function addNora(world: World, gone: readonly string[] = []): void {
  const nora = { id: 'nora', name: 'Nora', email: 'nora@example.org', roles: ['gatekeeper' as const] };
  const set = [...people.filter(({ id }) => !gone.includes(id)), nora];
  must(world.toOffice({ type: 'set-people', people: set }, 'ada'));
}
const asked = (world: World, by: string) =>
  given(review, world.round.past).when(change, { ...roundNeeds(world), actor: person(by) });

describe('seats with a rule of their own', () => {
  test('the rules of a board are frozen when a round opens', () => {
    const world = roundWith(rule('gwen', { required: true }));
    must(world.toOffice({ type: 'set-boards', boards: boardWith() }, 'petra'));
    expect(world.round.state.seatRules).toEqual([rule('gwen', { required: true })]);
  });

  test('a veto stops an approval, however many approve', () => {
    const world = roundWith(rule('gwen', { veto: true }));
    must(world.toRound(veto, 'gwen'));
    for (const member of ['gail', 'greg', 'gina', 'gus']) if (!world.round.state.outcome) must(world.toRound(ballot, member));
    expect(world.round.state.outcome).toMatchObject({ kind: 'decided', outcome: 'kill' });
  });

  test('nothing is decided before the member of a required seat has taken part', () => {
    const world = roundWith(rule('gwen', { required: true }));
    for (const member of ['gail', 'greg', 'gina', 'gus']) must(world.toRound(ballot, member));
    expect(world.round.state.outcome).toBeUndefined();
    must(world.toRound({ ...ballot, outcome: 'abstain', reason: 'I leave it to you.' }, 'gwen'));
    expect(world.round.state.outcome).toMatchObject({ kind: 'decided', outcome: 'go' });
  });

  test('P6: a round whose required seat or whole group may not decide does not open, and says which', () => {
    for (const rules of [[rule('gwen', { required: true })], [rule('gwen', { group: 'safety' })]]) {
      const world = atGateWorld({}, { manager: 'gwen' });
      must(world.toOffice({ type: 'set-boards', boards: boardWith(...rules) }, 'petra'));
      const message = given(review, [])
        .when({ type: 'open-round', review: 'p1.g1.1' }, roundNeeds(world))
        .thenRefused('quorum-cannot-be-met');
      expect(message).toMatch(/gwen|safety/);
    }
  });

  test('P25: a round lapses at once when the member of a required seat leaves', () => {
    const world = roundWith(rule('gwen', { required: true }));
    addNora(world, ['gwen']);
    must(world.toRound({ type: 'look-at-roster' }));
    expect(world.round.state.outcome).toMatchObject({ kind: 'lapsed' });
  });

  test.each([
    ['about somebody without a seat', [rule('sonia', { veto: true })], 'unknown-reference', 'boards.0.seatRules.0.member'],
    ['said twice of one seat', [rule('gus', {}), rule('gus', { veto: true })], 'already-exists', 'boards.0.seatRules.1.member'],
  ])('a rule is refused that is %s, at its row', (_what, rules, code, field) => {
    const world = atGateWorld();
    expect(world.toOffice({ type: 'set-boards', boards: boardWith(...rules) }, 'petra')).toMatchObject({
      refusal: { code, field },
    });
  });
});

describe('a seat of an open round that goes to another', () => {
  test('takes its chair and its rule along, the ballots of the others stand, and the new member votes', () => {
    const world = roundWith(rule('gail', { required: true }));
    must(world.toRound(ballot, 'greg'));
    must(world.toRound(change, 'petra'));
    expect(world.round.past.at(-1)?.facts).toEqual([
      { type: 'seat-changed', member: 'gail', replacement: 'nora', reason: 'Gail is ill.', by: 'petra' },
    ]);
    expect(world.round.state).toMatchObject({
      roster: ['nora', 'greg', 'gina', 'gus', 'gwen'],
      chair: 'nora',
      seatRules: [{ member: 'nora', required: true }],
      ballots: [{ member: 'greg' }],
      seatChanges: [{ member: 'gail', replacement: 'nora', by: 'petra', reason: 'Gail is ill.' }],
    });
    expect(world.toRound(ballot, 'gail')).toMatchObject({ refusal: { code: 'not-on-the-board' } });
    must(world.toRound(ballot, 'nora'));
  });

  test('may be that of a member who stepped back or left, or was left out when the round opened', () => {
    const world = roundWith();
    must(world.toRound({ type: 'recuse', reason: 'I know them.' }, 'gail'));
    must(world.toRound(change, 'petra'));
    expect(missingMembers(world.round.state)).toEqual(['nora', 'greg', 'gina', 'gus', 'gwen']);
    const other = atGateWorld({}, { manager: 'gwen' });
    addNora(other);
    must(other.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    must(other.toRound({ ...change, member: 'gwen' }, 'petra'));
    expect(other.round.state).toMatchObject({ roster: ['gail', 'greg', 'gina', 'gus', 'nora'], excluded: [] });
  });

  test('is not one with a ballot: what was cast stands', () => {
    const world = roundWith();
    must(world.toRound(veto, 'gail'));
    expect(asked(world, 'petra').thenRefused('not-allowed', 'member')).toContain('stands');
  });

  test.each([
    ['nobody but the PMO or an administrator does it', 'gail', {}, 'not-allowed'],
    ['nobody gives it to himself', 'petra', { replacement: 'petra' }, 'not-allowed'],
    ['it goes to nobody who has a seat already', 'petra', { replacement: 'gus' }, 'one-person-one-ballot'],
    ['it goes to nobody who is no gatekeeper', 'petra', { replacement: 'dora' }, 'unknown-reference'],
    ['it goes to nobody with an interest', 'petra', { replacement: 'sonia' }, 'unknown-reference'],
    ['it is a seat of this round', 'petra', { member: 'sonia' }, 'unknown-reference'],
  ])('is refused unless %s', (_what, by, changed, code) => {
    const world = roundWith();
    expect(world.toRound({ ...change, ...changed }, by)).toMatchObject({ refusal: { code } });
  });

  test('P3: goes to nobody with an interest in the project, although a gatekeeper', () => {
    const world = atGateWorld({}, { manager: 'gus' });
    const side = { id: 'main', name: 'Board', seats: ['gail', 'greg', 'gina'], chair: 'gail' };
    must(world.toOffice({ type: 'set-boards', boards: [side] }, 'petra'));
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    expect(world.toRound({ ...change, replacement: 'gus' }, 'petra')).toMatchObject({
      refusal: { code: 'conflict-of-interest' },
    });
  });

  test('is refused when too few could still decide', () => {
    const world = roundWith();
    const gone = ['gwen', 'gus', 'gina'];
    addNora(world, gone);
    expect(asked(world, 'petra').thenRefused('quorum-cannot-be-met', 'replacement')).toContain('2 of the 3');
  });

  test('P2: is not given away after the round is over', () => {
    const world = roundWith();
    for (const member of ['greg', 'gina', 'gus']) must(world.toRound(ballot, member));
    asked(world, 'petra').thenRefused('round-is-closed');
  });
});
