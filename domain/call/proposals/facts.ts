/** Proposals of a call on record. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { assessmentIdSchema, callIdSchema, projectIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

export const callProposalFacts = {
  'proposal-joined': { project: projectIdSchema, revision: z.int() },
  'proposal-left': { project: projectIdSchema, reason: longText.optional() },
  'proposal-waits': {
    project: projectIdSchema,
  },
  'waiting-moved': { project: projectIdSchema, call: callIdSchema },
  'assessment-asked': { project: projectIdSchema, assessment: assessmentIdSchema },
  'proposal-assessed': {
    project: projectIdSchema,
    score: z.number().optional().meta({ description: 'Absent where too much is missing to score it' }),
  },
} satisfies FactShapes;
