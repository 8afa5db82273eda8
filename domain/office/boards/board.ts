/** Boards: who has a seat, and who has the chair. */
import * as z from 'zod';
import { seatRuleSchema } from '../../tally/rule.ts';
import { boardIdSchema, personIdSchema } from '../../values/ids.ts';
import { shortText } from '../../values/text.ts';

export const boardSchema = z.strictObject({
  id: boardIdSchema,
  name: shortText,
  seats: z.array(personIdSchema).min(1).max(50),
  chair: personIdSchema.meta({ description: 'One of the seats; breaks ties' }),
  seatRules: z
    .array(seatRuleSchema)
    .max(50)
    .optional()
    .meta({ description: 'Seats that are required, have a veto, or belong to a group of which one must approve' }),
});
export type Board = z.output<typeof boardSchema>;
