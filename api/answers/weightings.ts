/** What is answered about questions of weights. */
import * as z from 'zod';
import { weightAnswerSchema } from '#domain/scoring/several/answer.ts';
import { severalWeightsSchema } from '#domain/scoring/several/result.ts';
import { weightingActions } from '#domain/weighting/actions.ts';
import { weighedItemSchema } from '#domain/weighting/asking/facts.ts';
import { closingReasons, takenAsSchema } from '#domain/weighting/ending/facts.ts';
import { weightingRowSchema } from '#views/weightings.ts';
import { exportSchema } from './history.ts';
import { instant } from './shared.ts';

export const weightingRowView = weightingRowSchema.meta({ id: 'WeightingRow' });
export type WeightingRow = z.output<typeof weightingRowView>;

export const weightingViewSchema = z
  .object({
    ...weightingRowSchema.pick({ id: true, office: true, name: true, of: true, method: true, status: true }).shape,
    question: z.string().optional(),
    items: z.array(weighedItemSchema),
    openedAt: instant,
    openedBy: z.string(),
    until: instant.meta({ description: 'Answers count until then' }),
    remindedAt: instant.optional(),
    closed: z
      .object({
        at: instant,
        why: z.enum(closingReasons).meta({ description: 'all have answered, its day came, or somebody closed it before' }),
        by: z.string(),
        reason: z.string().optional(),
      })
      .optional(),
    asked: z.array(z.object({ person: z.string(), answered: z.boolean() })),
    hidden: z.boolean().meta({ description: 'Whether answers of others are for nobody’s eyes yet' }),
    answers: z
      .array(z.object({ person: z.string(), answer: weightAnswerSchema, at: instant }))
      .meta({ description: 'While it is open, your own alone' }),
    result: severalWeightsSchema.optional().meta({ description: 'Once it is closed, unless nobody has answered' }),
    takenOver: z.array(
      z.object({
        as: takenAsSchema,
        by: z.string(),
        at: instant,
        entry: z.int().meta({ description: 'Of the history of the office' }),
      }),
    ),
    models: z
      .array(z.object({ id: z.string(), name: z.string(), version: z.int() }))
      .optional()
      .meta({ description: 'Scoring models whose next version could have these weights, for who may publish it' }),
    actions: z.array(z.enum(weightingActions)).meta({ description: 'What you may do here now' }),
    version: z.int(),
    now: instant.meta({ description: 'The clock of the service, for the time that is left' }),
  })
  .meta({ id: 'Weighting' });
export type WeightingView = z.output<typeof weightingViewSchema>;

export const weightingExportSchema = exportSchema.omit({ project: true }).extend({ weighting: z.string() });
