/** How an assessment begins on record: what is rated, by whom, by which model, and what the sponsor claims. */
import * as z from 'zod';
import { frozenModelSchema } from '../../call/frozen-model.ts';
import type { FactShapes } from '../../decision/tables.ts';
import { assessmentIdSchema, callIdSchema, officeIdSchema, personIdSchema, projectIdSchema } from '../../values/ids.ts';
import { idSchema, longText, shortText } from '../../values/text.ts';
import { storedInstantSchema } from '../../values/time.ts';

export const claimSchema = z.strictObject({
  dimension: idSchema,
  points: z.number().meta({ description: "The sponsor's own points; they never enter the score" }),
  justification: longText,
});
export type Claim = z.output<typeof claimSchema>;

export const excludedSchema = z.strictObject({ assessor: personIdSchema, why: z.string() });

export const assessmentOpeningFacts = {
  'assessment-opened': {
    assessment: assessmentIdSchema,
    call: callIdSchema,
    callName: shortText,
    project: projectIdSchema,
    office: officeIdSchema,
    title: shortText,
    revision: z.int(),
    model: frozenModelSchema,
    assessors: z.array(personIdSchema),
    excluded: z.array(excludedSchema).meta({ description: 'Of the panel, who may not rate this project, and why' }),
    claims: z.array(claimSchema),
    due: storedInstantSchema.meta({ description: 'Until when the panel rates' }),
    talkDays: z.int(),
  },
} satisfies FactShapes;
