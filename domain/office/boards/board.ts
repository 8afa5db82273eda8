/** Boards: who has a seat, and who has the chair. */
import * as z from 'zod';
import { idSchema, personSchema, shortText } from '../../values/text.ts';

export const boardSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  seats: z.array(personSchema).min(1).max(50),
  chair: personSchema.meta({ description: 'One of the seats; breaks ties' }),
});
export type Board = z.output<typeof boardSchema>;
