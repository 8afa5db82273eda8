/** The body that tries other weights on the ranking of a call; nothing of it is stored. */
import * as z from 'zod';
import { idSchema } from '../values/text.ts';

export const tryWeightsSchema = z
  .strictObject({
    weights: z
      .array(z.strictObject({ dimension: idSchema, weight: z.number().min(0).max(1e9) }))
      .min(1)
      .max(50)
      .meta({ description: 'One for each goal that the model weighs; relative, they need not sum to anything' }),
  })
  .meta({
    example: {
      weights: [
        { dimension: 'digital', weight: 30 },
        { dimension: 'deliverability', weight: 70 },
      ],
    },
  });
