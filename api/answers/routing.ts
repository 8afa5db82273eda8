/** Which gate model follows from the size of a proposal, and who decides above. */
import * as z from 'zod';
import { routeRowSchema, routingSchema } from '#domain/office/routing/routing.ts';
import { receiptSchema } from './shared.ts';

/** The table of an office, as its members read it. */
export const routingAnswer = z.object({ ...routingSchema.shape, rows: z.array(z.object(routeRowSchema.shape)) }).meta({
  id: 'Routing',
  description: 'Which gate model a proposal follows by its size; absent where whoever proposes names it',
});

/** What follows from what has been said of a draft. */
export const previewRoute = {
  route: z
    .object({
      model: z.string(),
      name: z.string().meta({ description: 'Of the gate model' }),
      because: z.string().meta({ description: 'The row of the table of sizes that applies, in a sentence' }),
    })
    .optional()
    .meta({ description: 'The gate model that follows from the size; absent where the office has no table of sizes' }),
  above: z
    .array(
      z.object({
        name: z.string().meta({ description: 'Of the office above' }),
        boardName: z.string(),
        because: z.array(z.string()).meta({ description: 'The thresholds that are reached, in sentences' }),
      }),
    )
    .optional()
    .meta({ description: 'Boards of offices above that decide at its gates, too; absent when there is none' }),
};

export const routingAnswers = { 'put-routing': receiptSchema } as const;
