/**
 * Ballots of an office that a delegate cast in a member's name and that stand, newest first: that they were cast, and not what for.
 * Key: `CAST-AT#REVIEW#MEMBER`.
 */
import * as z from 'zod';
import type { ViewRow } from '#domain/ports.ts';
import type { Review } from '#domain/review/state.ts';
import { type List, rowIn } from './list.ts';

export const delegatedBallotRowSchema = z.object({
  review: z.string(),
  title: z.string().meta({ description: 'Of the proposal in the pack' }),
  gateName: z.string(),
  round: z.int(),
  member: z.string().meta({ description: 'In whose name' }),
  by: z.string().meta({ description: 'The delegate' }),
  at: z.string(),
});
export type DelegatedBallotRow = z.output<typeof delegatedBallotRowSchema>;

export function delegatedBallotsOf(office: string): List<DelegatedBallotRow> {
  return { name: `delegated/${office}`, schema: delegatedBallotRowSchema, order: 'descending' };
}

export function delegatedBallotRows({ id, office, pack, gate, round, ballots }: Review): ViewRow[] {
  const delegated = ballots.filter(({ member, by }) => member !== by);
  return delegated.map(({ member, by, at }) => {
    const body = { review: id, title: pack.proposal.title, gateName: gate.name, round, member, by, at };
    return rowIn(delegatedBallotsOf(office), `${at}#${id}#${member}`, body);
  });
}
