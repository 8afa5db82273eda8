/** Voting for somebody else: by a delegation that holds today, for one member only, and never over the member's own ballot. */
import { describe, expect, test } from 'vitest';
import { mayVoteFor } from '#domain/review/ballots/eligibility.ts';
import { must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { as, delegate, go, on, say } from '../../support/round-acts.ts';

describe('P7: voting for somebody else', () => {
  test('voting for somebody else keeps both names', () => {
    const world = openRoundWorld();
    delegate(world, 'greg', 'dora');
    const [cast] = on(world).when(say('hold', 'greg'), as('dora', world)).thenTypes('ballot-cast');
    expect(cast).toMatchObject({ ballot: { member: 'greg', by: 'dora' } });
  });

  test.each([
    ['nobody delegated', () => undefined],
    [
      'the delegation is over',
      (world: World) => {
        delegate(world, 'greg', 'dora', 1);
        world.later(1);
      },
    ],
    [
      'the delegation was taken back',
      (world: World) => {
        delegate(world, 'greg', 'dora');
        must(world.toOffice({ type: 'revoke-delegation', delegation: 'd1' }, 'greg'));
      },
    ],
    [
      'it comes by way of another delegate',
      (world: World) => {
        delegate(world, 'greg', 'gus');
        delegate(world, 'gus', 'dora');
      },
    ],
  ])('voting for somebody else is refused when %s', (_what, prepare) => {
    const world = openRoundWorld();
    prepare(world);
    on(world).when(say('go', 'greg'), as('dora', world)).thenRefused('delegation-not-valid', 'onBehalfOf');
  });

  test('whoever may not vote for another reads whose ballot it is by the name', () => {
    const world = openRoundWorld();
    const said = on(world).when(say('go', 'greg'), as('dora', world)).thenRefused('delegation-not-valid', 'onBehalfOf');
    expect(said).toBe('Greg has not delegated to you at this time.');
  });

  test('voting for somebody else is refused to who holds a seat: one person casts one ballot', () => {
    const world = openRoundWorld();
    delegate(world, 'greg', 'gina');
    on(world).when(say('go', 'greg'), as('gina', world)).thenRefused('one-person-one-ballot', 'onBehalfOf');
  });

  test('voting for somebody else is refused for a second member', () => {
    const world = openRoundWorld();
    delegate(world, 'greg', 'dora');
    delegate(world, 'gina', 'dora');
    must(world.toRound(say('go', 'greg'), 'dora'));
    on(world).when(say('go', 'gina'), as('dora', world)).thenRefused('one-person-one-ballot', 'onBehalfOf');
    on(world).when(say('kill', 'greg'), as('dora', world)).thenTypes('ballot-cast');
  });

  test('voting for somebody else is not final: the member’s own ballot takes the place of the delegate’s', () => {
    const world = openRoundWorld();
    delegate(world, 'greg', 'dora');
    must(world.toRound(say('kill', 'greg'), 'dora'));
    must(world.toRound(go, 'greg'));
    expect(world.round.state.ballots).toMatchObject([{ member: 'greg', by: 'greg', outcome: 'go' }]);
  });

  test('never takes the place of the ballot that the member has cast in person; only the member changes that', () => {
    const world = openRoundWorld();
    delegate(world, 'greg', 'dora');
    must(world.toRound(say('hold'), 'greg'));
    on(world).when(say('go', 'greg'), as('dora', world)).thenRefused('one-person-one-ballot', 'onBehalfOf');
    expect(mayVoteFor(world.round.state, as('dora', world))).toEqual([]);
    must(world.toRound(say('kill'), 'greg'));
    expect(world.round.state.ballots).toMatchObject([{ member: 'greg', by: 'greg', outcome: 'kill' }]);
  });
});
