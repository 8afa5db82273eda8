/** That a piece of evidence counts no more because its last day is past. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { idSchema, shortText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';

export const expiryFacts = {
  'evidence-expired': {
    evidence: z.string().meta({ description: 'Its id within the project' }),
    kind: idSchema,
    title: shortText,
    validUntil: dateSchema,
  },
} satisfies FactShapes;
