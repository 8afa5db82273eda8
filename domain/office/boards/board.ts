/** Boards: who has a seat, who has the chair, and what their meetings gather. */
import * as z from 'zod';
import { seatRuleSchema } from '../../tally/rule.ts';
import { boardIdSchema, personIdSchema } from '../../values/ids.ts';
import { shortText } from '../../values/text.ts';
import { agendaRuleSchema } from './agenda-rule.ts';

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
  agenda: agendaRuleSchema.optional(),
});
export type Board = z.output<typeof boardSchema>;
