/** What is asked about benefits of a closed project: what came of one, and who answers for it from now on. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
import { moneySchema } from '../../values/money.ts';
import { longText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';
import { linkSchema } from '../delivery/evidence.ts';
import { figureSchema } from '../proposal.ts';
import { achievements } from './with-benefits.ts';

/** The body of a review. */
export const benefitReviewSchema = z
  .strictObject({
    day: dateSchema.meta({ description: 'The day of the review, as the project shows it' }),
    achieved: z.enum(achievements).meta({ description: 'Whether it came; `cannot-tell` is an answer, and never counts as zero' }),
    amount: moneySchema
      .optional()
      .meta({ description: 'What it came to so far, in minor units; asked of what was promised in money' }),
    figure: figureSchema
      .optional()
      .meta({ description: 'What was counted, in the unit of the benefit; asked where a target is promised and no money' }),
    note: longText.meta({ description: 'How this is known' }),
    link: linkSchema.optional().meta({ description: 'Where the evidence is' }),
  })
  .refine(body => body.achieved !== 'cannot-tell' || (body.amount === undefined && body.figure === undefined), {
    path: ['achieved'],
    message: 'what cannot be told has no figure: leave it out, or say whether the benefit came',
  })
  .meta({
    example: { day: '2028-06-30', achieved: 'partly', amount: 90_000_000, note: 'Counted from the bills of the first year.' },
  });

/** The body that names who answers for a benefit from now on. */
export const benefitOwnerSchema = z
  .strictObject({ owner: personIdSchema, reason: longText })
  .meta({ example: { owner: 'dana', reason: 'Sam has left the department.' } });

export interface BenefitCommands {
  'review-benefit': z.output<typeof benefitReviewSchema> & { benefit: string };
  'name-benefit-owner': z.output<typeof benefitOwnerSchema> & { benefit: string };
}
