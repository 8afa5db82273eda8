/** What a call has to give: money by year and people by role and quarter, in whole numbers, so that sums are exact. */
import * as z from 'zod';
import { moneySchema } from '../values/money.ts';
import { shortText } from '../values/text.ts';

export const budgetSchema = z.strictObject({
  year: z.int().min(1950).max(2200).meta({ description: 'First year of the financial year' }),
  amount: moneySchema,
});
export type Budget = z.output<typeof budgetSchema>;

export const quarterSchema = z
  .string()
  .regex(/^\d{4}-Q[1-4]$/, 'a quarter such as 2027-Q1')
  .meta({ description: 'A quarter of a calendar year', examples: ['2027-Q1'] });

export const capacitySchema = z.strictObject({
  role: shortText.meta({ description: 'A role in the work, such as developer; none of the roles of an office' }),
  quarter: quarterSchema,
  tenths: z.int().min(0).max(1_000_000).meta({ description: 'Tenths of a person who works full time' }),
});
export type Capacity = z.output<typeof capacitySchema>;
