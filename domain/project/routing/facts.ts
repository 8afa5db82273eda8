/** What is on record when a project grows or shrinks before its first gate, and when the PMO chooses its gate model. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { gateModelIdSchema, stageIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

export const projectRoutingFacts = {
  'gate-model-asked': {
    model: gateModelIdSchema.meta({
      description: 'What its size says now; the model that it follows when a later revision has brought its size back',
    }),
    because: z.string(),
  },
  'gate-model-chosen': {
    model: gateModelIdSchema,
    version: z
      .int()
      .optional()
      .meta({ description: 'Of a project that goes over to another model; absent where it stays, or is not admitted yet' }),
    stage: stageIdSchema.optional().meta({ description: 'Where it stands in that model' }),
    ruled: z
      .strictObject({ model: gateModelIdSchema, because: z.string() })
      .meta({ description: 'What the table of sizes said; another model than the chosen one makes this an override' }),
    reason: longText,
  },
} satisfies FactShapes;
