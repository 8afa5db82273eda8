/** What intake leaves on record. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { gateModelIdSchema, projectIdSchema, stageIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { namingSchema } from '../namings/naming.ts';
import { proposalSchema } from '../proposal.ts';
import { importedFactSchema } from './imported.ts';
import { duplicateSchema, scoreSchema } from './score.ts';

/** Sponsor and manager whom somebody else names anew; absent in histories of earlier versions, where whoever was named had taken the role up. */
const namedSchema = z.array(namingSchema).optional();
const askedSchema = z.array(namingSchema).optional().meta({
  description:
    'Whose name counts once that person, or the PMO, accepts; absent in facts of earlier versions, where it counted at once',
});

export const intakeFacts = {
  'proposal-submitted': {
    project: projectIdSchema,
    proposal: proposalSchema,
    digest: z.string(),
    named: namedSchema,
    asked: askedSchema,
    imported: importedFactSchema.optional(),
  },
  'proposal-revised': {
    revision: z.int(),
    proposal: proposalSchema,
    digest: z.string(),
    note: longText.optional(),
    named: namedSchema,
    asked: askedSchema,
    imported: importedFactSchema.optional(),
  },
  'proposal-scored': { revision: z.int(), score: scoreSchema },
  'duplicates-found': { revision: z.int(), duplicates: z.array(duplicateSchema) },
  'proposal-returned': { revision: z.int(), reasons: z.array(z.string()) },
  /** Nobody revised what was returned; it is declined by that. */
  'proposal-lapsed': { revision: z.int(), reasons: z.array(z.string()) },
  'proposal-declined': { revision: z.int(), reasons: z.array(z.string()) },
  'project-admitted': {
    revision: z.int(),
    model: gateModelIdSchema,
    version: z.int(),
    stage: stageIdSchema,
    because: z.string().optional().meta({ description: 'Why it follows this gate model, where its size decided' }),
  },
} satisfies FactShapes;
