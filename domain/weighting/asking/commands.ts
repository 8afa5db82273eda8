/** What the PMO says when it asks several people for weights. */
import * as z from 'zod';
import { askedMethods } from '../../scoring/several/methods.ts';
import { officeIdSchema, personIdSchema, type WeightingId } from '../../values/ids.ts';
import { longText, shortText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';
import { weighedItemSchema } from './facts.ts';

/** The body that asks. */
export const openWeightingSchema = z
  .strictObject({
    office: officeIdSchema,
    name: shortText,
    question: longText.optional().meta({ description: 'What those who are asked should have in mind' }),
    dimensions: z
      .array(weighedItemSchema)
      .min(2)
      .max(50)
      .optional()
      .meta({ description: 'What is weighed; the goals of the office when left out' }),
    method: z.enum(askedMethods).meta({
      description:
        'direct: 100 points are shared out; swing: how much the step from worst to best matters; pairwise: two are compared at a time',
    }),
    asked: z.array(personIdSchema).min(1).max(40),
    until: dateSchema.meta({ description: 'The last day for answers, where the office is' }),
  })
  .meta({
    example: {
      office: 'gov',
      name: 'Weights for 2027',
      question: 'What counts most for the change programme of 2027?',
      method: 'pairwise',
      asked: ['director-1', 'director-2', 'director-3'],
      until: '2026-12-11',
    },
  });
export type OpenWeighting = z.output<typeof openWeightingSchema>;

export interface WeightingAskingCommands {
  'open-weighting': { weighting: WeightingId } & OpenWeighting;
  /** By the clock: reminds whoever has not answered, or closes when the day is over. */
  'look-at-day': object;
}
