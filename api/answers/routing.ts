/** Which gate model follows from the size of a proposal, and who decides above. */
import * as z from 'zod';
import { routeRowSchema, routingSchema } from '#domain/office/routing/routing.ts';
import { instant, receiptSchema } from './shared.ts';

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

export const routingAnswers = { 'put-routing': receiptSchema, 'choose-gate-model': receiptSchema } as const;

const ruledView = z.object({ model: z.string(), because: z.string() });

const chosenView = z.object({
  model: z.string(),
  ruled: ruledView.meta({ description: 'What the table of sizes said then' }),
  reason: z.string(),
  by: z.string(),
  at: instant,
});

/** How a project came to its gate model. */
export const bySizeView = {
  bySize: z
    .object({
      because: z.string().optional().meta({ description: 'Why it was admitted under its gate model, where its size decided' }),
      asked: ruledView
        .extend({ at: instant })
        .optional()
        .meta({ description: 'Its size says another gate model now, and nobody has chosen yet' }),
      chosen: chosenView.optional().meta({ description: 'What the PMO or an administrator chose before the first gate' }),
    })
    .optional(),
  gateModelsOffered: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        gates: z.array(z.string()).meta({ description: 'The names of its gates, without the one that closes projects' }),
        because: z.string().optional().meta({ description: 'Only of the one that its size says: why' }),
      }),
    )
    .optional()
    .meta({ description: 'Among which gate models you may choose for it' }),
};

/** In a pack, where the PMO chose another gate model than the size says. */
/** Of those that `gateModel` of a pack names. */
export const gateModelNamesView = z
  .record(z.string(), z.string())
  .optional()
  .meta({ description: 'What the gate models are called that `pack.gateModel` names by their ids' });

export const gateModelInPackView = chosenView
  .optional()
  .meta({ description: 'Where another gate model was chosen than the size says' });
