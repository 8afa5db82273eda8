/** The table of sizes on record; what was admitted by a former one stays with its gate model. */
import type { FactShapes } from '../../decision/tables.ts';
import { longText } from '../../values/text.ts';
import { routingSchema } from './routing.ts';

export const routingFacts = {
  'routing-set': {
    routing: routingSchema.optional().meta({ description: 'Absent when there is none any more' }),
    reason: longText.optional(),
  },
} satisfies FactShapes;
