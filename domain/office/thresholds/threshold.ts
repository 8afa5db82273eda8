/**
 * From which size on a gate of a project in an office below waits for a board of this office, too: cost, distance from the baseline, class of risk, or that it is
 * strategic. One that is reached is enough. They bind the offices directly below; an office does not set its own, because nobody chooses whether to be asked.
 */
import * as z from 'zod';
import { ruleSchema } from '../../tally/rule.ts';
import { boardIdSchema } from '../../values/ids.ts';
import { currencySchema, moneySchema } from '../../values/money.ts';
import { riskClasses } from '../../values/risk-class.ts';

export const thresholdsSchema = z.strictObject({
  board: boardIdSchema.meta({ description: 'The board of this office that decides after the board below' }),
  rule: ruleSchema,
  deadlineDays: z.int().min(1).max(1000),
  cost: z
    .array(
      z.strictObject({
        currency: currencySchema,
        from: moneySchema.meta({ description: 'In minor units, this amount included' }),
      }),
    )
    .max(20)
    .default([])
    .meta({ description: 'By the currency of the office below; one that is not named has no limit below which nobody asks' }),
  overBaseline: z
    .number()
    .min(0)
    .max(1000)
    .optional()
    .meta({ description: 'Per cent by which the forecast is above the approved cost' }),
  daysLate: z.int().min(0).max(10_000).optional().meta({ description: 'Days by which the end is after the approved one' }),
  risk: z.enum(riskClasses).optional().meta({ description: 'This class of risk and above' }),
  strategic: z.boolean().default(false).meta({ description: 'Each project that is marked as strategic' }),
});
export type Thresholds = z.output<typeof thresholdsSchema>;
