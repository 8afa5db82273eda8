/** Boards: who has a seat, and who has the chair. */
import * as z from 'zod';
import { seatRuleSchema } from '../../tally/rule.ts';
import { idSchema, personSchema, shortText } from '../../values/text.ts';

export const boardSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  seats: z.array(personSchema).min(1).max(50),
  chair: personSchema.meta({ description: 'One of the seats; breaks ties' }),
  seatRules: z
    .array(seatRuleSchema)
    .max(50)
    .optional()
    .meta({ description: 'Seats that are required, have a veto, or belong to a group of which one must approve' }),
});
export type Board = z.output<typeof boardSchema>;
