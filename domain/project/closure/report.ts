/** Closure reports: what was achieved, at what cost, and what others can learn from it. Money in minor units of the office's currency. */
import * as z from 'zod';
import { moneySchema } from '../../values/money.ts';
import { idSchema, longText, shortText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';

export const lessonSchema = z.strictObject({
  title: shortText,
  text: longText,
  tags: z.array(idSchema).max(20).default([]),
});
export type Lesson = z.output<typeof lessonSchema>;

export const closureReportSchema = z.strictObject({
  summary: longText,
  finalCost: moneySchema.optional(),
  end: dateSchema.optional(),
  benefits: z
    .array(
      z.strictObject({
        name: shortText,
        achieved: moneySchema.optional(),
        result: shortText.optional(),
        due: dateSchema.optional(),
      }),
    )
    .max(50)
    .default([]),
  lessons: z.array(lessonSchema).max(50).default([]),
});
export type ClosureReport = z.output<typeof closureReportSchema>;
