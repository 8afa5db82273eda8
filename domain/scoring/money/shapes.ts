/** The shapes of an office's rate and convention, in which the money figures of its models are worked out. */
import * as z from 'zod';

/** A decimal text, so that 0.035 is thirty-five thousandths and no binary fraction. */
export const rateTextSchema = z
  .string()
  .regex(/^-?\d{1,4}(\.\d{1,12})?$/, 'a decimal such as 0.035 for 3.5 %')
  .refine(text => Number(text) > -1, 'the rate must be above -1')
  .meta({ description: 'Discount rate a year as a decimal: 0.035 is 3.5 %' });

export const timingSchema = z.strictObject({
  flows: z.enum(['year-end', 'mid-year', 'year-start']).default('year-end').meta({ description: 'When in its year money moves' }),
  firstNow: z
    .boolean()
    .default(true)
    .meta({ description: 'The first flow is now, undiscounted; otherwise it is that of the first year' }),
});
