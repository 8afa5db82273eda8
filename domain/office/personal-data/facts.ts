/** Personal data on record: who was erased and what was removed, holds that forbid it, and how long what is kept. No fact of these names anybody but by id. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { removedSchema } from '../../values/personal-places.ts';
import { idSchema, longText } from '../../values/text.ts';
import { heldSchema } from './hold.ts';
import { retentionKinds, retentionSchema } from './retention.ts';

export const personalDataFacts = {
  'person-erased': {
    person: personIdSchema,
    reason: longText,
    after: z.int().optional().meta({ description: 'Days after leaving, where the retention of the office asked for it' }),
  },
  'personal-data-removed': { person: personIdSchema, removed: z.array(removedSchema) },
  'legal-hold-set': { id: idSchema, on: heldSchema, by: personIdSchema, reason: longText },
  'legal-hold-lifted': { id: idSchema, reason: longText },
  'retention-set': { retention: retentionSchema, reason: longText.optional() },
  'retention-applied': {
    kind: z.enum(retentionKinds),
    before: z.string().meta({ description: 'What is older than this instant was removed' }),
    removed: z.int(),
  },
} satisfies FactShapes;
