/** Conditions that boards set: what must happen, by when, by whom. */
import * as z from 'zod';
import { personIdSchema, reviewIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import { dateSchema, type Instant } from '../../values/time.ts';

/** A condition as a ballot states it. */
export const conditionInputSchema = z.strictObject({
  text: longText,
  due: dateSchema,
  owner: z.enum(['sponsor', 'manager', 'pmo']).default('manager'),
});
export type ConditionInput = z.output<typeof conditionInputSchema>;

/** With the member who asked for it. */
export const boardConditionSchema = conditionInputSchema.extend({ by: personIdSchema });
export type BoardCondition = z.output<typeof boardConditionSchema>;

/** As the project keeps it, with the round that set it. */
export const conditionSchema = conditionInputSchema.extend({ id: idSchema, review: reviewIdSchema, by: personIdSchema });
export type Condition = z.output<typeof conditionSchema>;

/** A condition and whether it was met. */
export type ConditionOnFile = Condition & { readonly metAt?: Instant | undefined; readonly how?: string | undefined };
