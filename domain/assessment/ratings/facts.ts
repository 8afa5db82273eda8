/** Ratings on record. Those that are given while a panel talks replace nothing here: the former ones stay. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { ratingSchema } from './rating.ts';

export const assessmentRatingFacts = {
  'ratings-given': { assessor: personIdSchema, ratings: z.array(ratingSchema) },
} satisfies FactShapes;
