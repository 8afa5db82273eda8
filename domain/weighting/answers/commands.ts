/** What somebody who is asked says of the weights. */
import type * as z from 'zod';
import { type WeightAnswer, weightAnswerSchema } from '../../scoring/several/answer.ts';

/** The body. */
export const answerWeightingSchema: z.ZodType<WeightAnswer> = weightAnswerSchema.meta({
  example: { by: 'pairwise', judgements: [{ item: 'reach', over: 'saving', times: 3 }] },
});

export interface WeightingAnswerCommands {
  'answer-weighting': { answer: WeightAnswer };
}
