/** Conditions that boards set: what must happen, by when, by whom. */
import * as z from 'zod';
import { idSchema, longText, personSchema } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';

/** A condition a board sets: what, by when, by whom. */
export const conditionInputSchema = z.strictObject({
  text: longText,
  due: dateSchema,
  owner: z.enum(['sponsor', 'manager', 'pmo']).default('manager'),
});
export type ConditionInput = z.output<typeof conditionInputSchema>;

export const conditionSchema = conditionInputSchema.extend({ id: idSchema, review: z.string(), by: personSchema });
export type Condition = z.output<typeof conditionSchema>;
