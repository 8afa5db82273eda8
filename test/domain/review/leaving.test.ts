/** P25: a member who leaves the office, or loses the role gatekeeper, is out of every round at once. */
import { describe, expect, test } from 'vitest';
import { review } from '#domain/review/decide.ts';
import { missingMembers } from '#domain/review/state.ts';
import { atGateWorld, must, openRoundWorld, roundNeeds, type World } from '../../support/fixtures.ts';
import { given, person } from '../../support/given.ts';
import { people } from '../../support/standards.ts';

/** Some leave; some keep only the role auditor. */
function changePeople(world: World, { gone = [], auditors = [] }: { gone?: string[]; auditors?: string[] }): void {
  const left = people.filter(({ id }) => !gone.includes(id));
  const set = left.map(entry => (auditors.includes(entry.id) ? { ...entry, roles: ['auditor' as const] } : entry));
  must(world.toOffice({ type: 'set-people', people: set }, 'ada'));
}
const look = { type: 'look-at-roster' as const };
const ballot = { type: 'cast-ballot' as const, outcome: 'go' as const, conditions: [] };

describe('P25: people who leave', () => {
  test('a change of people says who left and who lost which role', () => {
    const world = openRoundWorld();
    changePeople(world, { gone: ['greg'], auditors: ['gus'] });
    expect(world.office.past.at(-1)?.facts[0]).toMatchObject({
      lost: [
        { person: 'greg', roles: ['gatekeeper', 'manager', 'sponsor'] },
        { person: 'gus', roles: ['gatekeeper', 'manager', 'sponsor'] },
      ],
    });
  });

  test('a change of people by which nobody loses anything says so by silence', () => {
    const world = openRoundWorld();
    changePeople(world, {});
    expect(world.office.past.at(-1)?.facts[0]).not.toHaveProperty('lost');
  });

  test('who no longer has the role gatekeeper is left out of a new roster, with the reason', () => {
    const world = atGateWorld();
    changePeople(world, { gone: ['gus'], auditors: ['greg'] });
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    expect(world.round.state).toMatchObject({
      roster: ['gail', 'gina', 'gwen'],
      excluded: [
        { member: 'greg', why: 'no longer has the role gatekeeper' },
        { member: 'gus', why: 'is no longer with this office' },
      ],
    });
  });

  test('a ballot of somebody without the role is refused before anybody has looked at the roster', () => {
    const world = openRoundWorld();
    changePeople(world, { auditors: ['greg'] });
    const message = given(review, world.round.past)
      .when(ballot, { ...roundNeeds(world), actor: person('greg') })
      .thenRefused('not-on-the-board');
    expect(message).toContain('no longer has the role gatekeeper');
  });

  test('a delegate who no longer works in the office casts no ballot', () => {
    const world = openRoundWorld();
    const ends = '2027-01-01T00:00:00.000Z';
    must(world.toOffice({ type: 'grant-delegation', to: 'dora', starts: world.now, ends }, 'greg'));
    changePeople(world, { auditors: ['dora'] });
    given(review, world.round.past)
      .when({ ...ballot, onBehalfOf: 'greg' }, { ...roundNeeds(world), actor: person('dora') })
      .thenRefused('delegation-not-valid');
  });

  test('a look at the roster takes out who left, with the ballot, and is done once', () => {
    const world = openRoundWorld();
    must(world.toRound(ballot, 'greg'));
    changePeople(world, { gone: ['greg'] });
    must(world.toRound(look));
    expect(world.round.past.at(-1)?.facts).toEqual([
      { type: 'member-left', member: 'greg', why: 'is no longer with this office' },
    ]);
    expect(world.round.state.ballots).toEqual([]);
    expect(missingMembers(world.round.state)).toEqual(['gail', 'gina', 'gus', 'gwen']);
    given(review, world.round.past).when(look, roundNeeds(world)).thenNothing();
  });

  test('who got the role back is not back in a round that is open', () => {
    const world = openRoundWorld();
    changePeople(world, { gone: ['greg'] });
    must(world.toRound(look));
    changePeople(world, {});
    given(review, world.round.past)
      .when(ballot, { ...roundNeeds(world), actor: person('greg') })
      .thenRefused('not-on-the-board');
  });

  test('a round lapses at once when those who are left are fewer than its quorum', () => {
    const world = openRoundWorld();
    must(world.toRound(ballot, 'gail'));
    changePeople(world, { gone: ['greg', 'gina'], auditors: ['gus'] });
    must(world.toRound(look));
    expect(world.round.state.outcome).toMatchObject({ kind: 'lapsed' });
    given(review, world.round.past).when(look, roundNeeds(world)).thenNothing();
  });

  test('a round is decided at once when what is left is enough, and only one who left could have changed it', () => {
    const world = openRoundWorld();
    for (const member of ['gail', 'gina']) must(world.toRound(ballot, member));
    must(world.toRound({ ...ballot, outcome: 'hold', reason: 'Not yet.' }, 'gus'));
    expect(world.round.state.outcome).toBeUndefined();
    changePeople(world, { gone: ['greg', 'gwen'] });
    must(world.toRound(look));
    expect(world.round.state.outcome).toMatchObject({ kind: 'decided', outcome: 'go' });
  });

  test('the next ballot, and the deadline, look at the roster by themselves', () => {
    const world = openRoundWorld();
    changePeople(world, { gone: ['greg'] });
    must(world.toRound(ballot, 'gail'));
    expect(world.round.past.at(-1)?.facts.map(fact => fact.type)).toEqual(['ballot-cast', 'member-left']);
    changePeople(world, { gone: ['greg', 'gina'] });
    must(world.later(21).toRound({ type: 'close-round' }));
    expect(world.round.past.at(-1)?.facts.map(fact => fact.type)).toEqual(['member-left', 'round-lapsed']);
  });

  test('nobody is taken out of a round that is over, or that asks no board', () => {
    const world = openRoundWorld({ first: { authority: 'auto' } });
    changePeople(world, { gone: ['greg'] });
    given(review, world.round.past).when(look, roundNeeds(world)).thenNothing();
  });
});
