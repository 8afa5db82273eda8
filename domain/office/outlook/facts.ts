/** What outlooks of projects are looked at against, on record: how large the office's projects are, what became of those that closed, and its own cards. */

import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { events } from '../../outlook/items.ts';
import { longText } from '../../values/text.ts';
import { cardSchema, checksSchema, closedProjectSchema, mostClosed, sizesSchema } from './shapes.ts';

export const outlookFacts = {
  'outlook-basis-noted': {
    sizes: sizesSchema.optional().meta({ description: 'Absent while too few costs are known' }),
    closed: z.array(closedProjectSchema).max(mostClosed).meta({ description: 'The last ones, oldest first' }),
  },
  'outlook-card-published': {
    event: z.enum(events),
    version: z.int().min(1).meta({ description: 'Counts from 1; 0 is the preset card' }),
    card: cardSchema,
    checks: checksSchema,
    data: z.string().meta({ description: 'SHA-256 of the rows that it was made from, in order' }),
    reason: longText.optional(),
  },
} satisfies FactShapes;
