/** What an office gives to those below it, and how an office stands to what it is given. */
import * as z from 'zod';
import { givenStandardsSchema } from '#domain/office/given-standards/given.ts';
import { standingSchema } from '#domain/office/given-standards/standing.ts';
import { reportingRuleSchema } from '#domain/office/reporting/rule.ts';
import { publishedScoringModelSchema } from '#domain/scoring/models/published.ts';
import { presetSchema } from './offices.ts';
import { receiptSchema } from './shared.ts';

const ofAbove = standingSchema.extend({
  gateModel: presetSchema
    .optional()
    .meta({ description: 'Of a gate model: itself, made to fit the boards of this office as far as they are known' }),
  unplaced: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .optional()
    .meta({
      description: 'Of a gate model: boards of the office above of which it must be said who decides here in their place',
    }),
  lowered: z
    .array(z.object({ gate: z.string(), from: z.int(), to: z.int() }))
    .optional()
    .meta({ description: 'Of a gate model: gates whose quorum is lowered, because the board here has fewer seats' }),
  scoringModel: publishedScoringModelSchema.optional().meta({ description: 'Of a scoring model: itself' }),
  rules: z.array(reportingRuleSchema).optional().meta({ description: 'Of the reporting cycle: its rules' }),
});

export const givenStandardsAnswerSchema = z.object({
  given: z
    .object(givenStandardsSchema.shape)
    .optional()
    .meta({ description: 'What this office gives to the offices directly below it' }),
  cycle: z.int().optional().meta({ description: 'The version of its reporting cycle now, where it has one' }),
  above: z
    .object({ office: z.string().meta({ description: 'The name of the office above' }), standards: z.array(ofAbove) })
    .optional()
    .meta({ description: 'What the office above gives to this one; absent where it gives nothing' }),
  below: z
    .array(
      z.object({
        office: z.string(),
        officeName: z.string(),
        standards: z.array(standingSchema.omit({ differences: true })),
      }),
    )
    .optional()
    .meta({
      description: 'How each office directly below stands to what is given; only for those who read the lists of these offices',
    }),
  mayChange: z.boolean(),
  mayTake: z.boolean(),
  version: z.int().meta({ description: 'For `expectedVersion`' }),
});
export type GivenStandardsAnswer = z.output<typeof givenStandardsAnswerSchema>;

export const givenStandardAnswers = {
  'get-given-standards': givenStandardsAnswerSchema,
  'give-standards': receiptSchema,
  'take-standard': receiptSchema,
} as const;
