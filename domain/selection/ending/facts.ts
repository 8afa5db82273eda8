/** How a question to a board, and a selection, end on record. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema, projectIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

const counted = {
  why: z.string(),
  counts: z.record(z.string(), z.number()),
  tieBrokenBy: personIdSchema.optional().meta({ description: 'The chair, when the chair’s ballot broke a tie' }),
};

export const candidateOutcomeSchema = z.strictObject({
  project: projectIdSchema,
  chosen: z.boolean(),
  option: z.string().optional(),
  units: z.int().optional(),
  reason: z.string(),
});

export const selectionEndingFacts = {
  'selection-decided': {
    scenario: z.int(),
    pack: z.string().meta({ description: 'Digest of what the board was shown' }),
    by: z.enum(['board', 'deadline']),
    ...counted,
    outcomes: z.array(candidateOutcomeSchema),
  },
  'selection-returned': { scenario: z.int(), outcome: z.enum(['another-scenario', 'hold']), ...counted },
  'selection-lapsed': { scenario: z.int(), ...counted },
  'selection-withdrawn': { by: personIdSchema, reason: longText },
  'projects-told': { projects: z.int() },
} satisfies FactShapes;
