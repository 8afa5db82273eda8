/** How ratings come to light on record, and how an assessment ends. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { idSchema, longText } from '../../values/text.ts';
import { storedInstantSchema } from '../../values/time.ts';
import { panelResultSchema } from '../result.ts';

export const assessmentRevealingFacts = {
  'assessment-revealed': {
    why: z.enum(['all-answered', 'day-came']),
    result: panelResultSchema,
  },
  'talk-asked': {
    dimensions: z.array(idSchema),
    reason: longText.optional().meta({ description: 'Absent where the spread alone asks the panel to talk' }),
    until: storedInstantSchema,
  },
  'assessment-ended': {
    result: panelResultSchema,
    score: z
      .number()
      .optional()
      .meta({ description: 'Absent where too much is missing, and where a score exists only beside those of others (TOPSIS)' }),
    reason: longText.optional(),
  },
} satisfies FactShapes;
