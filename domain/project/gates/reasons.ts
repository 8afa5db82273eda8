/** What each member of a board said and why, as the people of the project are told it: the dissent too. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
import { outcomes } from '../../values/outcome.ts';
import { shortened } from '../../values/shortened.ts';
import { longText } from '../../values/text.ts';

export const givenReasonSchema = z.strictObject({
  member: personIdSchema,
  by: personIdSchema.meta({ description: 'Who cast the ballot: the member, or a delegate' }),
  outcome: z.enum([...outcomes, 'abstain']),
  reason: longText.optional(),
});
export type GivenReason = z.output<typeof givenReasonSchema>;

/** Characters of all reasons of a round on the project's record; longer ones are cut there and stand in full with the ballot. */
const mostCharacters = 40_000;

export function reasonsOf(ballots: readonly GivenReason[]): GivenReason[] {
  const each = Math.min(8_000, Math.floor(mostCharacters / Math.max(1, ballots.length)));
  return ballots.map(({ member, by, outcome, reason }) => ({ member, by, outcome, reason: reason && shortened(reason, each) }));
}
