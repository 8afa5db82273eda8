/** Standards on record. A gate model gets a new version each time; rounds keep the one they were opened with (P12). */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { longText } from '../../values/text.ts';
import { gateModelSchema } from '../gate-model.ts';
import { takenFromSchema } from '../given-standards/given.ts';
import { goalSchema, scoringModelSchema } from './goal.ts';
import { goalsFromSchema } from './judged-goals.ts';

export const standardFacts = {
  'goals-set': {
    goals: z.array(goalSchema),
    scoring: scoringModelSchema,
    reason: longText.optional(),
    from: goalsFromSchema.optional().meta({ description: 'What the weights come from, where they were judged' }),
  },
  'gate-model-published': {
    model: gateModelSchema.extend({ version: z.int() }),
    default: z.boolean(),
    reason: longText.optional(),
    taken: takenFromSchema.optional(),
  },
} satisfies FactShapes;
