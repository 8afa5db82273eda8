/** When benefits are reviewed, what each review said, and that nobody said anything. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { moneySchema } from '../../values/money.ts';
import { idSchema, longText, shortText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';
import { linkSchema } from '../delivery/evidence.ts';
import { benefitSchema } from '../proposal.ts';
import { achievements } from './with-benefits.ts';

const { measure, unit, baseline, target } = benefitSchema.shape;

const plannedBenefitSchema = z.strictObject({
  id: idSchema.meta({ description: 'Unique within the project: b1, b2 …' }),
  name: shortText,
  owner: personIdSchema.optional().meta({ description: 'Who answers for it; the sponsor when left out' }),
  ...{ measure, unit, baseline, target },
  promised: moneySchema.optional(),
  achieved: moneySchema.optional().meta({ description: 'As the closure report said' }),
  result: shortText.optional().meta({ description: 'As the closure report said' }),
  days: z.array(dateSchema).min(1),
});
export type PlannedBenefit = z.output<typeof plannedBenefitSchema>;

const review = { benefit: idSchema, day: dateSchema.meta({ description: 'The day for which it is asked' }), name: shortText };

export const benefitFacts = {
  'benefit-reviews-planned': {
    from: dateSchema.meta({ description: 'The end of the project, from which months are counted' }),
    benefits: z.array(plannedBenefitSchema).min(1),
  },
  'benefit-reviewed': {
    ...review,
    achieved: z.enum(achievements),
    amount: moneySchema.optional(),
    figure: z.number().optional().meta({ description: 'In the unit of the benefit' }),
    note: longText,
    link: linkSchema.optional(),
    by: personIdSchema,
  },
  'benefit-review-lapsed': {
    ...review,
    owner: personIdSchema.meta({ description: 'Who was asked and did not answer' }),
    to: z.enum(['sponsor', 'pmo']).meta({ description: 'Who is asked instead' }),
  },
  'benefit-review-untold': review,
  'benefit-owner-named': { benefit: idSchema, name: shortText, owner: personIdSchema, reason: longText, by: personIdSchema },
} satisfies FactShapes;
