/** What the answers of several people come to: each person's weights, those of the group, and where they disagree. Stored and answered in this shape. */
import * as z from 'zod';
import { idSchema } from '../../values/text.ts';
import { type RandomIndexTable, randomIndexTables } from '../pairwise/random-index.ts';

export const shareSchema = z.strictObject({
  item: idSchema,
  share: z.number().meta({ description: '0 to 1; the shares of all items sum to 1' }),
});
export type Share = z.output<typeof shareSchema>;

const ratio = z.number().meta({ description: 'Consistency ratio of the judgements; over 0.10 they contradict each other' });
const pair = { item: idSchema, over: idSchema };

/** The judgement that contradicts the others most, with the value that would mend it. */
export const inconsistentSchema = z.strictObject({
  ...pair,
  given: z.number().meta({ description: 'How many times as important' }),
  suggested: z.string().meta({ description: 'The value of the scale 1/9 to 9 that the others imply' }),
  ratioAfter: z.number().nullable().meta({ description: 'The consistency ratio with it' }),
});
export type Inconsistent = z.output<typeof inconsistentSchema>;

export const ownWeightsSchema = z.strictObject({
  person: idSchema,
  weights: z.array(shareSchema),
  ratio: ratio.optional(),
  mostInconsistent: inconsistentSchema.optional(),
});
export type OwnWeights = z.output<typeof ownWeightsSchema>;

/** How far apart people are, by the distance between the highest and the lowest share: 5 points of 100 and 15 are the bounds. */
export const degrees = ['agreed', 'differs', 'far-apart'] as const;
export type Degree = (typeof degrees)[number];
export const degreeWords: Readonly<Record<Degree, string>> = {
  agreed: 'nearly the same',
  differs: 'they differ',
  'far-apart': 'far apart',
};

export const disagreementSchema = z.strictObject({
  item: idSchema,
  lowest: z.number().meta({ description: 'The smallest share that somebody gives it' }),
  highest: z.number(),
  range: z.number().meta({ description: 'Highest less lowest, in shares of 1' }),
  geometricSd: z
    .number()
    .nullable()
    .meta({ description: 'exp of the standard deviation of the logarithms; 1 is agreement, null for one answer' }),
  degree: z.enum(degrees),
});
export type ItemDisagreement = z.output<typeof disagreementSchema>;

export const pairDisagreementSchema = z.strictObject({
  ...pair,
  n: z.int().meta({ description: 'How many people compared the pair' }),
  mean: z.number().meta({ description: 'Geometric mean of how many times as important' }),
  maxByMin: z.number().meta({ description: 'The greatest judgement by the smallest' }),
});

export const severalWeightsSchema = z.strictObject({
  weights: z.array(shareSchema).meta({ description: 'Of the group' }),
  people: z.array(ownWeightsSchema),
  disagreement: z.array(disagreementSchema).meta({ description: 'Of each item' }),
  consistency: z
    .strictObject({
      ratio,
      accepted: z.boolean().meta({ description: 'Whether it is 0.10 or less' }),
      table: z.enum(Object.keys(randomIndexTables) as [RandomIndexTable, ...RandomIndexTable[]]),
      mostInconsistent: inconsistentSchema.optional(),
      mostDisputed: pairDisagreementSchema.optional().meta({ description: 'The pair that people judge most differently' }),
    })
    .optional()
    .meta({ description: 'Of the group, when pairs were compared' }),
});
export type SeveralWeights = z.output<typeof severalWeightsSchema>;
