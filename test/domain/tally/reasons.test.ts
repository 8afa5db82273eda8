/** P5: every outcome says why, in words that a reader of the record can check against the ballots. */
import { describe, expect, test } from 'vitest';
import { type Choice, type TallyInput, tally } from '#domain/tally/tally.ts';

const seat = (member: string, rule: Partial<NonNullable<TallyInput['seatRules']>[number]>) => ({
  required: false,
  veto: false,
  ...rule,
  member,
});

/** Five seats, A in the chair, a quorum of three, a majority of the ballots cast. */
function why(ballots: Readonly<Record<string, Choice>>, more: Partial<TallyInput> = {}): string {
  const input = {
    rule: { quorum: 3, approval: 'majority', of: 'cast' },
    roster: ['A', 'B', 'C', 'D', 'E'],
    chair: 'A',
    recused: [],
    ballots: Object.entries(ballots).map(([member, outcome]) => ({ member, outcome })),
    ...more,
  } as TallyInput;
  return tally(input).why;
}

describe('the reason of an outcome', () => {
  test.each([
    [{ A: 'go', B: 'go', C: 'hold' }, '2 of 3 ballots for go'],
    [{ A: 'go', B: 'conditional-go', C: 'hold' }, '2 of 3 ballots approve, 1 of them with conditions'],
    [{ A: 'go', B: 'hold', C: 'hold' }, '1 of 3 ballots approve, which is not enough; 2 for hold'],
    [
      { A: 'kill', B: 'hold', C: 'kill', D: 'hold' },
      '0 of 4 ballots approve, which is not enough; the chair broke the tie for kill',
    ],
    [{ A: 'abstain', B: 'kill', C: 'hold' }, '0 of 2 ballots approve, which is not enough; tied, so the most reversible: hold'],
    [{ A: 'go', B: 'go' }, '2 of the 3 members a quorum needs took part'],
    [{ A: 'abstain', B: 'abstain', C: 'abstain' }, 'every member who took part abstained'],
  ] as const)('The reason for %j is told with the numbers', (ballots, expected) => {
    expect(why(ballots)).toBe(expected);
  });

  test('the reason of an outcome tells that no ballot said what else, when too few seats approve', () => {
    const rule = { quorum: 2, approval: 'unanimous', of: 'seats' } as const;
    expect(why({ A: 'go', B: 'go' }, { rule })).toBe('2 of 2 ballots approve, which is not enough, and no ballot says what else');
  });

  test.each([
    [
      'a required seat that did not take part',
      { A: 'go', B: 'go', C: 'go' },
      {},
      seat('E', { required: true }),
      'E, whose seat is required, did not take part',
    ],
    [
      'a required seat that may not decide',
      { A: 'go', B: 'go', C: 'go' },
      { recused: ['E'] },
      seat('E', { required: true }),
      'the seat of E is required, and E may not decide',
    ],
    [
      'a veto',
      { A: 'go', B: 'kill', C: 'go' },
      {},
      seat('B', { veto: true }),
      '2 of 3 ballots approve, and B has a veto and does not; 1 for kill',
    ],
    [
      'a group that does not approve',
      { A: 'go', B: 'hold', C: 'go' },
      {},
      seat('B', { group: 'finance' }),
      '2 of 3 ballots approve, but nobody of the group finance does; 1 for hold',
    ],
    [
      'a group of which nobody may decide',
      { A: 'go', C: 'go', D: 'go' },
      { recused: ['B'] },
      seat('B', { group: 'finance' }),
      'no member of the group finance may decide, and one of them must approve',
    ],
  ] as const)('the reason of an outcome names %s', (_what, ballots, more, rule, expected) => {
    expect(why(ballots, { ...more, seatRules: [rule] } as Partial<TallyInput>)).toBe(expected);
  });
});
