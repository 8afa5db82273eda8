/** Requests about benefits after closure. */
import { benefitOwnerSchema, benefitReviewSchema } from '#domain/project/benefits/commands.ts';
import { idSchema } from '#domain/values/text.ts';
import { idParams, pageQuery, plain } from './shared.ts';

const params = idParams.extend({ benefit: idSchema });

export const benefitRequests = {
  'list-benefits': { ...plain, params: idParams, query: pageQuery },
  'review-benefit': { ...plain, params, body: benefitReviewSchema },
  'name-benefit-owner': { ...plain, params, body: benefitOwnerSchema },
} as const;
