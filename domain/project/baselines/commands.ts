/** What is asked about the baseline: to change it. */
import * as z from 'zod';
import { moneySchema } from '../../values/money.ts';
import { idSchema, longText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';

/** The body of a change request. */
export const changeRequestSchema = z
  .strictObject({
    cost: moneySchema.optional().meta({ description: 'Whole-life cost to be approved, minor units; as approved when left out' }),
    end: dateSchema.optional().meta({ description: 'End to be approved; as approved when left out' }),
    scope: longText.optional().meta({ description: 'What the project is to do or to leave out, in words' }),
    reason: longText,
    evidence: idSchema.optional().meta({ description: 'Evidence on file that supports it' }),
    alone: z
      .boolean()
      .default(false)
      .meta({ description: 'Ask the board of the next gate now, in a round of its own; else it is decided with the next gate' }),
  })
  .refine(({ cost, end, scope }) => cost !== undefined || end !== undefined || scope !== undefined, {
    path: ['cost'],
    message: 'say what is to change: the cost, the end or the scope',
  });

export interface BaselineCommands {
  'request-change': z.output<typeof changeRequestSchema>;
}
