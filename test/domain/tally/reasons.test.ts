/** P5: every outcome says why, in words that a reader of the record can check against the ballots. */
import { describe, expect, test } from 'vitest';
import { type Choice, type Tally, type TallyInput, tally } from '#domain/tally/tally.ts';

const seat = (member: string, rule: Partial<NonNullable<TallyInput['seatRules']>[number]>) => ({
  required: false,
  veto: false,
  ...rule,
  member,
});

/** Five seats, A in the chair, a quorum of three, a majority of the ballots cast. */
function poll(ballots: Readonly<Record<string, Choice>>, more: Partial<TallyInput> = {}): TallyInput {
  return {
    rule: { quorum: 3, approval: 'majority', of: 'cast' },
    roster: ['A', 'B', 'C', 'D', 'E'],
    chair: 'A',
    recused: [],
    ballots: Object.entries(ballots).map(([member, outcome]) => ({ member, outcome })),
    ...more,
  } as TallyInput;
}
const why = (...given: Parameters<typeof poll>): string => tally(poll(...given)).why;

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
      'the first group that does not approve',
      { A: 'go', B: 'hold', C: 'go' },
      { seatRules: [seat('A', { group: 'law' }), seat('B', { group: 'safety' }), ...finance] },
      '2 of 3 ballots approve, but nobody of the group safety does; 1 for hold',
    ],
  ])('the reason of a decision is %s', (_what, ballots, more, expected) => {
    expect(why(ballots, more)).toBe(expected);
  });
});

describe('P5: what counts as approval in the words of the reason', () => {
  test.each<readonly [string, Readonly<Record<string, Choice>>, Partial<TallyInput>, string]>([
    [
      'abstentions are counted as present and not as ballots',
      { A: 'go', B: 'go', C: 'abstain', D: 'hold' },
      {},
      '2 of 3 ballots for go',
    ],
    ['the chair approves with exactly half', { A: 'go', B: 'go', C: 'hold', D: 'hold' }, {}, '2 of 4 ballots for go'],
    [
      'the chair approves with conditions with exactly half',
      { A: 'conditional-go', B: 'go', C: 'hold', D: 'hold' },
      {},
      '2 of 4 ballots approve, 1 of them with conditions',
    ],
    [
      'half without the chair is not enough',
      { A: 'hold', B: 'go', C: 'go', D: 'hold' },
      {},
      '2 of 4 ballots approve, which is not enough; 2 for hold',
    ],
    [
      'a veto against a plain go leaves a conditional one',
      { A: 'go', B: 'go', C: 'conditional-go' },
      { seatRules: [seat('C', { veto: true })] },
      '3 of 3 ballots approve, 1 of them with conditions',
    ],
    [
      'an abstention of who holds a veto stops nothing',
      { A: 'go', B: 'go', C: 'abstain' },
      { seatRules: [seat('C', { veto: true })] },
      '2 of 2 ballots for go',
    ],
    [
      'a group approves with a conditional go of one member',
      { A: 'go', B: 'go', C: 'conditional-go', D: 'hold' },
      { seatRules: [seat('C', { group: 'finance' }), seat('D', { group: 'finance' })] },
      '3 of 4 ballots approve, 1 of them with conditions',
    ],
    [
      'a group of which one member is left approves with that one',
      { A: 'go', B: 'go', D: 'go' },
      { recused: ['E'], seatRules: [seat('D', { group: 'finance' }), seat('E', { group: 'finance' })] },
      '3 of 3 ballots for go',
    ],
    [
      'two thirds are enough when they are exact',
      { A: 'go', B: 'go', C: 'hold' },
      { rule: { quorum: 3, approval: 'two-thirds', of: 'cast' } },
      '2 of 3 ballots for go',
    ],
    [
      'more than half is less than two thirds',
      { A: 'go', B: 'go', C: 'go', D: 'hold', E: 'kill' },
      { rule: { quorum: 3, approval: 'two-thirds', of: 'cast' } },
      '3 of 5 ballots approve, which is not enough; tied, so the most reversible: hold',
    ],
    [
      'a share of the seats counts those who did not vote',
      { A: 'go', B: 'go', C: 'hold' },
      { rule: { quorum: 3, approval: 'majority', of: 'seats' } },
      '2 of 3 ballots approve, which is not enough; 1 for hold',
    ],
    [
      'of those who stepped back neither seat nor ballot counts',
      { A: 'go', B: 'go', C: 'go', E: 'kill' },
      { recused: ['D', 'E'], rule: { quorum: 3, approval: 'unanimous', of: 'seats' } },
      '3 of 3 ballots for go',
    ],
  ])('The reason tells it: %s', (_what, ballots, more, expected) => {
    expect(why(ballots, more)).toBe(expected);
  });
});

describe('P5: what a round that does not approve ends with, and who broke the tie', () => {
  const unanimous = { quorum: 2, approval: 'unanimous', of: 'seats' } as const;

  test.each<readonly [string, Readonly<Record<string, Choice>>, Partial<TallyInput>, Partial<Tally>]>([
    [
      'the outcome with the most ballots',
      { A: 'hold', B: 'kill', C: 'kill' },
      {},
      { result: 'kill', why: '0 of 3 ballots approve, which is not enough; 2 for kill', chairBrokeTie: false },
    ],
    [
      'the one of the chair among those that lead',
      { A: 'recycle', B: 'kill', C: 'hold' },
      {},
      {
        result: 'recycle',
        why: '0 of 3 ballots approve, which is not enough; the chair broke the tie for recycle',
        chairBrokeTie: true,
      },
    ],
    [
      'the most reversible one when the chair said none of those that lead',
      { A: 'hold', B: 'kill', C: 'recycle', D: 'kill', E: 'recycle' },
      {},
      {
        result: 'recycle',
        why: '0 of 5 ballots approve, which is not enough; tied, so the most reversible: recycle',
        chairBrokeTie: false,
      },
    ],
    [
      'the most reversible one also when it is the one of the chair, who broke the tie',
      { A: 'hold', B: 'kill', C: 'hold', D: 'kill' },
      {},
      {
        result: 'hold',
        why: '0 of 4 ballots approve, which is not enough; the chair broke the tie for hold',
        chairBrokeTie: true,
      },
    ],
    [
      'hold when no ballot says what else',
      { A: 'go', B: 'go' },
      { rule: unanimous },
      { result: 'hold', why: '2 of 2 ballots approve, which is not enough, and no ballot says what else', chairBrokeTie: false },
    ],
    [
      'the most reversible one that the gate offers when no ballot says what else',
      { A: 'go', B: 'go' },
      { rule: unanimous, offered: ['go', 'kill', 'recycle'] },
      {
        result: 'recycle',
        why: '2 of 2 ballots approve, which is not enough, and no ballot says what else',
        chairBrokeTie: false,
      },
    ],
    [
      'go with exactly half, which the chair made enough',
      { A: 'go', B: 'hold', C: 'abstain' },
      {},
      { result: 'go', why: '1 of 2 ballots for go', chairBrokeTie: true },
    ],
    [
      'no decision, in which the chair breaks nothing',
      { A: 'go', B: 'hold' },
      {},
      { result: 'lapsed', why: '2 of the 3 members a quorum needs took part', chairBrokeTie: false },
    ],
  ])('P5: A round ends with %s', (_what, ballots, more, expected) => {
    expect(tally(poll(ballots, more))).toMatchObject(expected);
  });

  test('words of people in a reason turn nothing around but themselves', () => {
    const group = 'גשר';
    const seatRules = [seat('B', { group })];
    expect(why({ A: 'go', B: 'hold', C: 'go' }, { seatRules })).toBe(
      `2 of 3 ballots approve, but nobody of the group \u2068${group}\u2069 does; 1 for hold`,
    );
    expect(why({ A: 'go', C: 'go', D: 'go' }, { seatRules, recused: ['B'] })).toBe(
      `no member of the group \u2068${group}\u2069 may decide, and one of them must approve`,
    );
  });
});
