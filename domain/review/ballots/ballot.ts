/** A ballot: whose seat, who cast it, for what, and why. */
import * as z from 'zod';
import { conditionInputSchema } from '../../project/conditions/condition.ts';
import { personIdSchema, stageIdSchema } from '../../values/ids.ts';
import { outcomeSchema } from '../../values/outcome.ts';
import { longText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';

export const choiceSchema = z.enum([...outcomeSchema.options, 'abstain']);

/** What a member thinks of cost and end, for calibration; it is in no tally. */
export const chanceSchema = z.int().min(0).max(100).optional().meta({
  description:
    'Per cent: how likely the project comes in within 10 % of the cost and six months of the end that it promises now. It is in no tally; it is compared with what came true',
});

export const ballotSchema = z.strictObject({
  member: personIdSchema.meta({ description: 'Whose seat it is' }),
  by: personIdSchema.meta({ description: 'Who cast it: the member, or a delegate' }),
  outcome: choiceSchema,
  reason: longText.optional(),
  stage: stageIdSchema.optional().meta({ description: 'With a recycle: the earlier stage to go back to' }),
  holdUntil: dateSchema.optional().meta({ description: 'With a hold: the day until which it lasts' }),
  conditions: z.array(conditionInputSchema).max(20),
  chance: chanceSchema,
});
export type Ballot = z.output<typeof ballotSchema>;
