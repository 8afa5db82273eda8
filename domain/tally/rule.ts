/** The rule by which a board decides: how many must take part, and what share of whom approves. docs/deciding.md explains it. */
import * as z from 'zod';
import { personIdSchema } from '../values/ids.ts';
import { idSchema } from '../values/text.ts';

export const ruleSchema = z.strictObject({
  quorum: z.int().min(1).max(50).meta({ description: 'Members who must cast a ballot (abstentions count as present)' }),
  approval: z.enum(['majority', 'two-thirds', 'unanimous']).default('majority'),
  of: z
    .enum(['cast', 'seats'])
    .default('cast')
    .meta({ description: 'Share of the ballots that are not abstentions, or of all entitled seats' }),
  ballots: z
    .enum(['open', 'hidden-until-closed'])
    .default('open')
    .meta({ description: 'Whether members see ballots before the round closes' }),
});
export type Rule = z.output<typeof ruleSchema>;

/** What a seat of a board is besides a ballot like any other. */
export const seatRuleSchema = z.strictObject({
  member: personIdSchema,
  required: z.boolean().default(false).meta({ description: 'No decision without this member’s ballot (an abstention is one)' }),
  veto: z.boolean().default(false).meta({ description: 'A ballot of this member for hold, recycle or kill stops an approval' }),
  group: idSchema.optional().meta({ description: 'Of the seats with the same group at least one must approve' }),
});
export type SeatRule = z.output<typeof seatRuleSchema>;
