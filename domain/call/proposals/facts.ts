/** Proposals of a call on record. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { assessmentIdSchema, callIdSchema, personIdSchema, projectIdSchema } from '../../values/ids.ts';
import { doerSchema } from '../../values/service-id.ts';
import { longText } from '../../values/text.ts';
import { storedInstantSchema } from '../../values/time.ts';

export const callProposalFacts = {
  'proposal-joined': {
    project: projectIdSchema,
    revision: z.int(),
    by: doerSchema.optional().meta({ description: 'Who had asked for it, of a proposal that waited for this call' }),
  },
  'proposal-left': { project: projectIdSchema, reason: longText.optional() },
  'proposal-waits': {
    project: projectIdSchema,
  },
  'waiting-moved': { project: projectIdSchema, call: callIdSchema },
  'assessment-asked': { project: projectIdSchema, assessment: assessmentIdSchema, due: storedInstantSchema },
  'panel-revealed': {
    project: projectIdSchema,
    talkUntil: storedInstantSchema.optional().meta({ description: 'The panel talks about ratings that differ until then' }),
  },
  'assessors-reminded': { projects: z.array(projectIdSchema), assessors: z.array(personIdSchema) },
  'proposal-assessed': {
    project: projectIdSchema,
    score: z.number().optional().meta({ description: 'Absent where too much is missing to score it' }),
  },
} satisfies FactShapes;
