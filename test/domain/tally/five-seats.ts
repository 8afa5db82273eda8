/** A poll of five seats, A in the chair, with a quorum of three and a majority of the ballots cast, unless said otherwise. */
import { type Choice, type TallyInput, tally } from '#domain/tally/tally.ts';

export const seat = (member: string, rule: Partial<NonNullable<TallyInput['seatRules']>[number]>) => ({
  required: false,
  veto: false,
  ...rule,
  member,
});

export function poll(ballots: Readonly<Record<string, Choice>>, more: Partial<TallyInput> = {}): TallyInput {
  return {
    rule: { quorum: 3, approval: 'majority', of: 'cast' },
    roster: ['A', 'B', 'C', 'D', 'E'],
    chair: 'A',
    recused: [],
    ballots: Object.entries(ballots).map(([member, outcome]) => ({ member, outcome })),
    ...more,
  } as TallyInput;
}
export const why = (...given: Parameters<typeof poll>): string => tally(poll(...given)).why;
