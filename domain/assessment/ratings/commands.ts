/** What an assessor gives: all ratings of a proposal at once. */
import * as z from 'zod';
import { type Rating, ratingSchema } from './rating.ts';

export const giveRatingsSchema = z
  .strictObject({ ratings: z.array(ratingSchema).min(1).max(120) })
  .meta({ example: { ratings: [{ dimension: 'reach', value: 70, reason: 'Two of three regions are served.' }] } });

export interface AssessmentRatingCommands {
  'give-ratings': { ratings: readonly Rating[] };
}
