/** The tally agrees with an independent second one, and with itself when the same ballots come in another order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tally } from '#domain/tally/tally.ts';
import { difference, pollArbitrary } from '../../support/polls.ts';

describe('P5: the tally is a pure function of roster, rule and ballots', () => {
  test('a second implementation by another method gives the same outcome and the same early end', () => {
    fc.assert(
      fc.property(pollArbitrary, poll => {
        expect(difference(poll)).toBeUndefined();
      }),
      { numRuns: 5_000 },
    );
  });

  test('the order in which ballots came and members sit changes nothing', () => {
    fc.assert(
      fc.property(pollArbitrary, fc.infiniteStream(fc.nat(1_000)), (poll, random) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map(item => ({ item, at: random.next().value }))
            .sort((left, right) => left.at - right.at)
            .map(({ item }) => item);
        const other = {
          ...poll,
          roster: shuffled(poll.roster),
          ballots: shuffled(poll.ballots),
          recused: shuffled(poll.recused),
        };
        expect(tally(other)).toEqual(tally(poll));
      }),
      { numRuns: 1_000 },
    );
  });

  test('a ballot more for an outcome that has won never takes it away', () => {
    fc.assert(
      fc.property(pollArbitrary, poll => {
        const { result } = tally(poll);
        const missing = poll.roster.find(
          member => !poll.recused.includes(member) && !poll.ballots.some(ballot => ballot.member === member),
        );
        if (result === 'lapsed' || missing === undefined) return;
        expect(tally({ ...poll, ballots: [...poll.ballots, { member: missing, outcome: result }] }).result).toBe(result);
      }),
      { numRuns: 2_000 },
    );
  });
});
