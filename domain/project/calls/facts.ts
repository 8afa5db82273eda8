/** Calls for proposals on record of a project: that it joined one, what the panel said, and how the call ended for it. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { assessmentIdSchema, callIdSchema } from '../../values/ids.ts';
import { idSchema, longText, shortText } from '../../values/text.ts';

const modelSchema = z.strictObject({ id: idSchema, version: z.int(), name: shortText });

export const panelScoreSchema = z.strictObject({
  call: callIdSchema,
  name: shortText.meta({ description: 'Of the call' }),
  assessment: assessmentIdSchema,
  revision: z.int().meta({ description: 'Of the proposal that was rated' }),
  model: modelSchema,
  score: z.number().optional().meta({ description: 'Absent where too much is missing to score it' }),
  dimensions: z.array(
    z.strictObject({
      dimension: idSchema,
      name: shortText,
      median: z.union([z.number(), z.boolean(), z.null()]).meta({ description: 'Of the ratings; null when nobody could tell' }),
      spread: z.number().nullable().meta({ description: 'Highest less lowest rating' }),
      n: z.int().meta({ description: 'Assessors who gave a value' }),
      asked: z.int(),
      claim: z.number().optional().meta({ description: "The sponsor's own points" }),
    }),
  ),
  missing: z.array(idSchema).meta({ description: 'Dimensions that nobody could rate' }),
});
/** What a panel said of a project: the score of a call, beside which the sponsor's own points are a claim. */
export type PanelScore = z.output<typeof panelScoreSchema>;

export const projectCallFacts = {
  'call-joined': { call: callIdSchema, name: shortText },
  'call-left': { call: callIdSchema, name: shortText, reason: longText.optional() },
  'panel-scored': panelScoreSchema.shape,
  'call-over': {
    call: callIdSchema,
    name: shortText,
    reason: longText,
    score: z.number().optional(),
    rank: z.int().optional(),
    of: z.int().meta({ description: 'Proposals that were ranked' }),
    selection: idSchema.optional(),
  },
} satisfies FactShapes;
