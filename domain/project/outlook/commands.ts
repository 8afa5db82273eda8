/** What is asked about observations: the PMO says what came where no report has told it. */
import * as z from 'zod';
import { events } from '../../outlook/items.ts';
import { idSchema } from '../../values/text.ts';
import { outcomes } from './observation.ts';

export const tellOutcomeSchema = z
  .strictObject({
    observation: idSchema.meta({ description: 'Which observation: o1, o2 …' }),
    event: z
      .enum(events)
      .meta({ description: '`cost`: it grew over 10 % within the year; `slip`: the end slipped over six months' }),
    outcome: z.enum(outcomes).meta({ description: '`cannot-tell` is neither a yes nor a no' }),
  })
  .meta({ example: { observation: 'o1', event: 'cost', outcome: 'cannot-tell' } });

export interface OutlookCommands {
  'tell-outcome': z.output<typeof tellOutcomeSchema>;
}
