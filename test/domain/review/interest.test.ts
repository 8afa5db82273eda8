/** P3, the second look: the tally itself leaves out whoever has an interest by then, however the ballot came to be stored. */
import { describe, expect, test } from 'vitest';
import { review } from '#domain/review/decide.ts';
import { tallyOf } from '#domain/review/ending/outcome.ts';
import { must, openRoundWorld, roundNeeds } from '../../support/fixtures.ts';
import { given, person } from '../../support/given.ts';

const condition = (text: string) => ({ text, due: '2026-04-30', owner: 'manager' as const });
const wish = (text: string) => ({
  type: 'cast-ballot' as const,
  outcome: 'conditional-go' as const,
  reason: 'If.',
  conditions: [condition(text)],
});

describe('P3: a person who has come to have an interest since the ballot', () => {
  const voted = () => {
    const world = openRoundWorld();
    must(world.toRound(wish("greg's own"), 'greg'));
    must(world.toRound(wish("gina's own"), 'gina'));
    return world;
  };

  test.each([
    ['an author', { authors: ['sonia', 'greg'] }],
    ['a former manager', { formerLeads: ['greg'] }],
  ])('the ballot of a person who has come to have an interest since then is not counted as %s', (_what, changed) => {
    const world = voted();
    const project = { ...world.project.state, ...changed };
    expect(tallyOf(world.round.state, { ...roundNeeds(world), project }).counts).toMatchObject({
      'conditional-go': 1,
      present: 1,
      entitled: 4,
    });
  });

  test('the ballot of a person who has come to have an interest since then sets no conditions either', () => {
    const world = voted();
    must(world.toRound({ type: 'cast-ballot', outcome: 'hold', reason: 'No.', conditions: [] }, 'gus'));
    const project = { ...world.project.state, authors: ['sonia', 'greg'] };
    const [, decided] = given(review, world.round.past)
      .when(wish("gail's own"), { ...roundNeeds(world), project, actor: person('gail') })
      .thenTypes('ballot-cast', 'round-decided');
    expect(decided).toMatchObject({
      outcome: 'conditional-go',
      counts: { present: 3, entitled: 4 },
      conditions: [{ by: 'gina' }, { by: 'gail' }],
    });
  });

  test('the ballot of a person who has come to have an interest since then sets no conditions when a delegate cast it', () => {
    const world = openRoundWorld();
    const runs = { starts: world.now, ends: '2026-03-20T00:00:00.000Z' };
    must(world.toOffice({ type: 'grant-delegation', from: 'greg', to: 'dora', ...runs }, 'greg'));
    must(world.toRound({ ...wish("greg's own"), onBehalfOf: 'greg' }, 'dora'));
    must(world.toRound(wish("gina's own"), 'gina'));
    must(world.toRound({ type: 'cast-ballot', outcome: 'hold', reason: 'No.', conditions: [] }, 'gus'));
    const project = { ...world.project.state, authors: ['sonia', 'greg'] };
    const [, decided] = given(review, world.round.past)
      .when(wish("gail's own"), { ...roundNeeds(world), project, actor: person('gail') })
      .thenTypes('ballot-cast', 'round-decided');
    expect(decided).toMatchObject({ counts: { present: 3, entitled: 4 }, conditions: [{ by: 'gina' }, { by: 'gail' }] });
  });

  test('the ballot of a person who has come to have an interest since then is not counted through a delegate: the delegate’s interest counts like the member’s', () => {
    const world = openRoundWorld();
    must(
      world.toOffice(
        { type: 'grant-delegation', from: 'greg', to: 'dora', starts: world.now, ends: '2026-03-20T00:00:00.000Z' },
        'greg',
      ),
    );
    must(world.toRound({ ...wish('a'), onBehalfOf: 'greg' }, 'dora'));
    const project = { ...world.project.state, formerLeads: ['dora'] };
    expect(tallyOf(world.round.state, { ...roundNeeds(world), project }).counts).toMatchObject({ present: 0, entitled: 5 });
  });
});
