/** What is on record of a project's own stages: each plan, whole. Which of them runs is told by the outcomes of boundaries. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { gateIdSchema, stageIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { plannedStageSchema } from './commands.ts';

/** A field of the facts that move a project. */
export const ownStageSchema = z
  .int()
  .min(0)
  .optional()
  .meta({ description: 'The own stage of the project that begins by it, counted from 0; absent where none does' });

export const ownStageFacts = {
  'stages-planned': {
    stage: stageIdSchema.meta({ description: 'The stage of the gate model that they divide' }),
    gate: gateIdSchema.meta({ description: 'The gate that is passed at the end of each but the last' }),
    stages: z.array(plannedStageSchema).min(2),
    reason: longText.optional(),
  },
} satisfies FactShapes;
