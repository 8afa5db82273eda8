/** What outlooks leave on record: once a year what was said, and for each event what came. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { events, items } from '../../outlook/items.ts';
import { moneySchema } from '../../values/money.ts';
import { idSchema } from '../../values/text.ts';
import { dateSchema, storedInstantSchema } from '../../values/time.ts';
import { outcomes } from './observation.ts';

const level = z.union([z.literal(0), z.literal(1), z.literal(2)]);

export const observationFacts = {
  'outlook-observed': {
    id: idSchema,
    stated: storedInstantSchema.meta({ description: 'When the report was filed that stated the items' }),
    levels: z.record(z.enum(items), level).meta({ description: 'Of each item: 0, 1 or 2; what is not known is in the middle' }),
    cost: moneySchema.optional(),
    end: dateSchema.optional(),
    cards: z.record(z.enum(events), z.int()).meta({ description: 'Versions of the cards then in force; 0 is the preset' }),
    points: z.record(z.enum(events), z.int()),
    chances: z.record(z.enum(events), z.number()).meta({ description: '0 to 1' }),
  },
  'outlook-outcome-asked': { observation: idSchema },
  'outlook-resolved': {
    observation: idSchema,
    event: z.enum(events),
    outcome: z.enum(outcomes).meta({ description: '`cannot-tell` is neither a yes nor a no' }),
    from: z.enum(['report', 'closure', 'pmo', 'time']),
    change: z.number().optional().meta({ description: 'Growth of the cost as a share, or months by which the end slipped' }),
  },
} satisfies FactShapes;
