/** Hidden ballots: shown when the round is decided, and never when it ends in another way. */
import { describe, expect, test } from 'vitest';
import { ballotsFor, countsFor } from '#domain/review/visibility.ts';
import type { Choice } from '#domain/tally/tally.ts';
import { must, openRoundWorld, type World } from '../../support/fixtures.ts';

const hidden = { first: { rule: { quorum: 3, approval: 'majority', of: 'seats', ballots: 'hidden-until-closed' } } } as const;
const cast = (outcome: Choice) => ({ type: 'cast-ballot' as const, outcome, reason: 'Far too dear.', conditions: [] });
const seenBy = (person: string, { round: { state } }: World) =>
  ballotsFor(state, person).map(ballot =>
    'hidden' in ballot ? `${ballot.member}: hidden` : `${ballot.member}: ${ballot.outcome}`,
  );

const endings: readonly (readonly [string, (world: World) => unknown])[] = [
  ['while the round is open', () => undefined],
  ['after it lapsed', world => world.later(30).toRound({ type: 'close-round' })],
  ['after it became void', world => world.toRound({ type: 'void-round', reason: 'It was edited.' })],
];

describe('P13: hidden ballots', () => {
  test.each(endings)('%s are seen by those whose they are, and by nobody else', (_when, end) => {
    const world = openRoundWorld(hidden);
    must(world.toRound(cast('kill'), 'greg'));
    must(world.toRound(cast('go'), 'gina'));
    end(world);
    expect(seenBy('greg', world)).toEqual(['greg: kill', 'gina: hidden']);
    for (const other of ['sonia', 'manu', 'petra', 'gail'])
      expect(seenBy(other, world)).toEqual(['greg: hidden', 'gina: hidden']);
    const { state } = world.round;
    expect(Object.keys(countsFor(state, { go: 1, kill: 1, present: 2, entitled: 5 }))).toEqual(['present', 'entitled']);
  });

  test('Hidden ballots are open to everybody once the round is decided', () => {
    const world = openRoundWorld(hidden);
    for (const member of ['gail', 'greg', 'gina']) must(world.toRound(cast('go'), member));
    expect(seenBy('sonia', world)).toEqual(['gail: go', 'greg: go', 'gina: go']);
    expect(countsFor(world.round.state, world.round.state.counts)).toMatchObject({ go: 3 });
  });

  test('Hidden ballots are not told by the reason for which a round lapsed', () => {
    const world = openRoundWorld(hidden);
    for (const member of ['gail', 'greg', 'gina', 'gus', 'gwen']) world.toRound(cast('abstain'), member);
    expect(world.round.state.outcome).toMatchObject({ kind: 'lapsed', why: expect.not.stringContaining('abstain') });
  });
});
