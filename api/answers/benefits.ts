/** Benefits after closure, as their project and their office show them. Amounts in minor units of the office's currency. */
import * as z from 'zod';
import { achievements } from '#domain/project/benefits/with-benefits.ts';
import { benefitRowSchema } from '#views/benefits.ts';
import { instant, pageOf, receiptSchema } from './shared.ts';

const toldView = z.object({
  achieved: z.enum(achievements),
  amount: z.int().optional().meta({ description: 'In minor units' }),
  figure: z.number().optional().meta({ description: 'In the unit of the benefit' }),
  note: z.string(),
  link: z.string().optional(),
  by: z.string(),
  at: instant,
  corrected: z.int().optional().meta({ description: 'How often something else was said before; the history has what' }),
});

const reviewView = z.object({
  day: z.iso.date().meta({ description: 'The day for which it is asked' }),
  asked: z.string().optional().meta({ description: 'Who is asked for it now: the id of a person, or `pmo`' }),
  lapsed: z
    .object({ to: z.enum(['sponsor', 'pmo']), at: instant })
    .optional()
    .meta({ description: 'Whom it was left to when its owner had not answered' }),
  told: toldView.optional().meta({ description: 'What was said last' }),
  untold: instant.optional().meta({ description: 'When it ended without an answer' }),
  tell: z.boolean().meta({ description: 'Whether you may tell it, or correct what was told' }),
});

export const benefitsView = {
  benefits: z
    .array(
      z.object({
        ...benefitRowSchema.pick({ id: true, name: true, owner: true, measure: true, unit: true, baseline: true }).shape,
        ...benefitRowSchema.pick({ target: true, promised: true, share: true }).shape,
        atClosure: z.object({ achieved: z.int().optional(), result: z.string().optional() }).optional(),
        reviews: z.array(reviewView),
      }),
    )
    .optional()
    .meta({ description: 'From its closure on: what was promised, at closure, and at each review' }),
};

const achievedView = z
  .object({
    resolved: z.int().meta({ description: 'Benefits of which the newest review says yes, partly or no' }),
    ...{ yes: z.int(), partly: z.int(), no: z.int() },
    cannotTell: z.int().meta({ description: 'Of which it cannot be told; counted in nothing else' }),
    open: z.int().meta({ description: 'Of which no review has told' }),
    promised: z.int().meta({ description: 'By the resolved ones that were promised and answered in money, in minor units' }),
    amount: z.int().meta({ description: 'What those came to, in minor units' }),
    share: z.number().optional().meta({ description: '`amount` by `promised`; absent where nothing was promised in money' }),
  })
  .meta({ id: 'BenefitsAchieved', description: 'What came of benefits against what was promised' });

export const benefitRowView = benefitRowSchema
  .extend({
    ownerName: z.string(),
    askedName: z.string().optional(),
    late: z.boolean().meta({ description: 'The day of the next review is past' }),
  })
  .meta({ id: 'BenefitRow' });
export type BenefitView = z.output<typeof benefitRowView>;

const benefitsPage = pageOf(benefitRowView).extend({
  currency: z.string(),
  all: achievedView.optional().meta({ description: 'Of all benefits of the list; with its first page' }),
});
export type BenefitsPage = z.output<typeof benefitsPage>;

export const benefitAnswers = {
  'list-benefits': benefitsPage,
  'review-benefit': receiptSchema,
  'name-benefit-owner': receiptSchema,
} as const;
