/** What is on record when a project goes over to another version of its gate model. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { longText } from '../../values/text.ts';

export const modelVersionFacts = {
  'model-version-moved': {
    from: z.int(),
    to: z.int(),
    reason: longText,
    undivided: z
      .literal(true)
      .optional()
      .meta({ description: 'That version divides no stage, or another, so the own stages of the project are over' }),
  },
} satisfies FactShapes;
