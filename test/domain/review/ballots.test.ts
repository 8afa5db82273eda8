/** Ballots: what a member may say and change, and who casts none: people without a seat, with an interest, or who stepped back. */
import { describe, expect, test } from 'vitest';
import type { BallotInput } from '#domain/review/ballots/commands.ts';
import { must, openRoundWorld } from '../../support/fixtures.ts';
import { as, condition, delegate, go, on, say } from '../../support/round-acts.ts';
import { people } from '../../support/standards.ts';

type Cast = { type: 'cast-ballot' } & BallotInput;

describe('casting a ballot', () => {
  test.each(['go', 'conditional-go', 'hold', 'recycle', 'kill', 'abstain'] as const)('a member says %s', outcome => {
    const world = openRoundWorld();
    const [cast] = on(world).when(say(outcome), as('greg', world)).thenTypes('ballot-cast');
    expect(cast).toMatchObject({ ballot: { member: 'greg', by: 'greg', outcome }, replaces: undefined });
  });

  test.each([
    ['anything but a plain go without a reason', { ...say('hold'), reason: undefined }, 'reason-required', 'reason'],
    ['an abstention without a reason', { ...say('abstain'), reason: undefined }, 'reason-required', 'reason'],
    ['a conditional go without a condition', { ...say('conditional-go'), conditions: [] }, 'condition-required', 'conditions'],
    ['a plain go with a condition', { ...go, conditions: [condition] }, 'condition-required', 'conditions'],
  ] as const)('casting a ballot is refused: %s', (_what, ballot, code, field) => {
    const world = openRoundWorld();
    on(world)
      .when({ ...ballot, conditions: [...ballot.conditions] }, as('greg', world))
      .thenRefused(code, field);
  });

  test('casting a ballot is refused for an outcome the gate does not offer; abstaining is always offered', () => {
    const world = openRoundWorld({ first: { outcomes: ['go', 'recycle'] } });
    on(world).when(say('kill'), as('greg', world)).thenRefused('outcome-not-offered', 'outcome');
    on(world).when(say('abstain'), as('greg', world)).thenTypes('ballot-cast');
  });

  test.each(['petra', 'dora', 'audrey', 'ada'])('a ballot of %s, who has no seat, is refused', id => {
    const world = openRoundWorld();
    on(world).when(go, as(id, world)).thenRefused('not-on-the-board');
  });

  test('P17: A person who does not belong to the office finds no round to vote in', () => {
    const world = openRoundWorld();
    on(world).when(go, as('stranger', world)).thenRefused('not-found');
  });

  test('P1: a changed ballot names the one it replaces; the same again adds nothing', () => {
    const world = openRoundWorld();
    must(world.toRound(say('hold'), 'greg'));
    on(world).when(say('hold'), as('greg', world)).thenNothing();
    const [changed] = on(world).when(say('kill'), as('greg', world)).thenTypes('ballot-cast');
    expect(changed).toMatchObject({ replaces: 2 });
    must(world.toRound(say('kill'), 'greg'));
    expect(world.round.state.ballots.map(ballot => [ballot.member, ballot.outcome])).toEqual([['greg', 'kill']]);
  });

  const conditional = say('conditional-go');
  test.each<readonly [string, Cast, Cast]>([
    ['another reason alone', say('hold'), { ...say('hold'), reason: 'On second thoughts.' }],
    ['a reason for a plain go', go, { ...go, reason: 'It is sound.' }],
    ['a plain go without its reason', { ...go, reason: 'It is sound.' }, go],
    ['another day of a condition alone', conditional, { ...conditional, conditions: [{ ...condition, due: '2026-05-31' }] }],
    [
      'another owner of a condition alone',
      conditional,
      { ...conditional, conditions: [{ ...condition, owner: 'sponsor' as const }] },
    ],
    [
      'the same conditions and one more',
      conditional,
      { ...conditional, conditions: [condition, { ...condition, text: 'Hire.' }] },
    ],
  ])('P1: a ballot with %s is a changed ballot: a new fact that names the one it replaces', (_what, first, second) => {
    const world = openRoundWorld();
    must(world.toRound(first, 'greg'));
    const [changed] = on(world).when(second, as('greg', world)).thenTypes('ballot-cast');
    expect(changed).toMatchObject({ replaces: 2, ballot: { member: 'greg', reason: second.reason } });
    must(world.toRound(second, 'greg'));
    expect(world.round.state.ballots).toMatchObject([{ member: 'greg', seq: 3, reason: second.reason }]);
    on(world).when(second, as('greg', world)).thenNothing();
  });

  test('P1: the ballot that a member casts just as the delegate did is a changed ballot, now of the member', () => {
    const world = openRoundWorld();
    delegate(world, 'greg', 'dora');
    must(world.toRound(say('hold', 'greg'), 'dora'));
    const [changed] = on(world).when(say('hold'), as('greg', world)).thenTypes('ballot-cast');
    expect(changed).toMatchObject({ replaces: 2, ballot: { member: 'greg', by: 'greg' } });
  });
});

describe('P3: people with an interest', () => {
  test.each([
    ['the sponsor', 'sonia'],
    ['the manager', 'manu'],
  ])('%s cannot vote, not even for a member who delegated to them', (_what, id) => {
    const world = openRoundWorld();
    delegate(world, 'greg', id);
    on(world).when(go, as(id, world)).thenRefused('conflict-of-interest');
    on(world).when(say('go', 'greg'), as(id, world)).thenRefused('conflict-of-interest');
  });

  test('a member with an interest cannot vote through a delegate without one', () => {
    const world = openRoundWorld({}, { manager: 'greg' });
    delegate(world, 'greg', 'dora');
    on(world).when(say('go', 'greg'), as('dora', world)).thenRefused('conflict-of-interest');
  });

  test('whoever has left the office votes no more, as a member or as a delegate', () => {
    const world = openRoundWorld();
    delegate(world, 'gus', 'dora');
    const stay = people.filter(entry => entry.id !== 'greg' && entry.id !== 'dora');
    must(world.toOffice({ type: 'set-people', people: stay }, 'ada'));
    on(world).when(go, as('greg', world)).thenRefused('not-found');
    on(world).when(say('go', 'gus'), as('dora', world)).thenRefused('not-found');
    on(world).when(say('go', 'greg'), as('petra', world)).thenRefused('not-on-the-board');
  });
});

describe('stepping back', () => {
  const recuse = { type: 'recuse' as const, reason: 'My brother works there.' };

  test('stepping back takes the ballot out and bars the seat, for the member and for a delegate', () => {
    const world = openRoundWorld();
    delegate(world, 'greg', 'dora');
    must(world.toRound(go, 'greg'));
    must(world.toRound(recuse, 'greg'));
    expect(world.round.state.ballots).toEqual([]);
    on(world).when(go, as('greg', world)).thenRefused('not-on-the-board');
    on(world).when(say('go', 'greg'), as('dora', world)).thenRefused('not-on-the-board');
    on(world).when(recuse, as('greg', world)).thenNothing();
  });

  test('stepping back is for members alone', () => {
    const world = openRoundWorld();
    on(world).when(recuse, as('petra', world)).thenRefused('not-on-the-board');
  });
});
