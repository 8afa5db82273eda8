/** The rule by which a board decides: how many must take part, and what share of whom approves. docs/deciding.md explains it. */
import * as z from 'zod';

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
