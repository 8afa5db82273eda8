/** P5: every outcome says why, in words that a reader of the record can check against the ballots. */
import { describe, expect, test } from 'vitest';
import type { Choice, TallyInput } from '#domain/tally/tally.ts';
import { seat, why } from './five-seats.ts';

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

describe('P5: when several things stand against a decision, its reason is', () => {
  const go3 = { A: 'go', B: 'go', C: 'go' } as const;
  const required = (...members: string[]) => members.map(member => seat(member, { required: true }));
  const finance = [seat('D', { group: 'finance' }), seat('E', { group: 'finance' })];

  test.each<readonly [string, Readonly<Record<string, Choice>>, Partial<TallyInput>, string]>([
    [
      'the required seat that is gone, before one that did not vote',
      go3,
      { recused: ['E'], seatRules: required('D', 'E') },
      'the seat of E is required, and E may not decide',
    ],
    [
      'the required seat that is gone, before the group that is',
      go3,
      { recused: ['D', 'E'], seatRules: [...finance.slice(0, 1), ...required('E')] },
      'the seat of E is required, and E may not decide',
    ],
    [
      'the group that is gone, before a required seat that did not vote',
      go3,
      { recused: ['D', 'E'], rule: { quorum: 2, approval: 'majority', of: 'cast' }, seatRules: [...finance, ...required('C')] },
      'no member of the group finance may decide, and one of them must approve',
    ],
    [
      'the first required seat that did not vote, before the quorum',
      { A: 'go' },
      { seatRules: required('A', 'D', 'E') },
      'D, whose seat is required, did not take part',
    ],
    [
      'the first of several required seats that are gone',
      go3,
      { recused: ['E', 'D'], seatRules: required('D', 'E') },
      'the seat of D is required, and D may not decide',
    ],
    [
      'the first of several groups that are gone',
      go3,
      { recused: ['D', 'E'], seatRules: [seat('E', { group: 'law' }), seat('D', { group: 'safety' })] },
      'no member of the group law may decide, and one of them must approve',
    ],
    ['the quorum, before abstentions', { A: 'abstain', B: 'abstain' }, {}, '2 of the 3 members a quorum needs took part'],
    [
      'too few approvals, before a veto',
      { A: 'hold', B: 'hold', C: 'go' },
      { seatRules: [seat('A', { veto: true })] },
      '1 of 3 ballots approve, which is not enough; 2 for hold',
    ],
    [
      'the veto, before a group',
      { A: 'go', B: 'kill', C: 'go' },
      { seatRules: [...finance, seat('B', { veto: true })] },
      '2 of 3 ballots approve, and B has a veto and does not; 1 for kill',
    ],
    [
      'the first veto of those who do not approve',
      { A: 'go', B: 'kill', C: 'go', D: 'go', E: 'kill' },
      { seatRules: ['A', 'B', 'E'].map(member => seat(member, { veto: true })) },
      '3 of 5 ballots approve, and B has a veto and does not; 2 for kill',
    ],
    [
      'the veto, when half is enough because the chair approves',
      { A: 'go', B: 'conditional-go', C: 'hold', D: 'hold' },
      { seatRules: [seat('C', { veto: true })] },
      '2 of 4 ballots approve, and C has a veto and does not; 2 for hold',
    ],
    [
      'the group of which nobody approves, and not the one of which somebody does',
      { A: 'go', B: 'go', C: 'hold', D: 'go', E: 'hold' },
      { seatRules: [...finance.slice(0, 1), seat('C', { group: 'finance' }), seat('E', { group: 'law' })] },
      '3 of 5 ballots approve, but nobody of the group law does; 2 for hold',
    ],
    [
      'the first group that does not approve',
      { A: 'go', B: 'hold', C: 'go' },
      { seatRules: [seat('A', { group: 'law' }), seat('B', { group: 'safety' }), ...finance] },
      '2 of 3 ballots approve, but nobody of the group safety does; 1 for hold',
    ],
  ])('the reason of a decision is %s', (_what, ballots, more, expected) => {
    expect(why(ballots, more)).toBe(expected);
  });
});
