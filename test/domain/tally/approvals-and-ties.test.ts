/** P5: what counts as approval, what a round that does not approve ends with, and who broke a tie, in the words of the reason. */
import { describe, expect, test } from 'vitest';
import { type Choice, type Tally, type TallyInput, tally } from '#domain/tally/tally.ts';
import { poll, seat, why } from './five-seats.ts';

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
      'approvals with conditions count also where they are not enough',
      { A: 'hold', B: 'go', C: 'conditional-go', D: 'hold', E: 'hold' },
      {},
      '2 of 5 ballots approve, which is not enough; 3 for hold',
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
      'the outcome of the chair that has the most ballots without it, so that no tie is broken',
      { A: 'kill', B: 'kill', C: 'hold' },
      {},
      { result: 'kill', why: '0 of 3 ballots approve, which is not enough; 2 for kill', chairBrokeTie: false },
    ],
    [
      'the only outcome that does not approve, which the chair alone says, so that no tie is broken',
      { A: 'hold', B: 'go', C: 'abstain' },
      {},
      { result: 'hold', why: '1 of 2 ballots approve, which is not enough; 1 for hold', chairBrokeTie: false },
    ],
    [
      'the go of a majority to which the chair belongs, so that no tie is broken',
      { A: 'go', B: 'go', C: 'hold' },
      {},
      { result: 'go', why: '2 of 3 ballots for go', chairBrokeTie: false },
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
