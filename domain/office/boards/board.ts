/** Boards: who has a seat, and who has the chair. */
import * as z from 'zod';
import { boardIdSchema, personIdSchema } from '../../values/ids.ts';
import { shortText } from '../../values/text.ts';

export const boardSchema = z.strictObject({
  id: boardIdSchema,
  name: shortText,
  seats: z.array(personIdSchema).min(1).max(50),
  chair: personIdSchema.meta({ description: 'One of the seats; breaks ties' }),
});
export type Board = z.output<typeof boardSchema>;
