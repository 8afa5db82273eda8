/**
 * The shapes of scoring models as they are stored and published. `method` says how scores are made; the arithmetic behind a method's name never
 * changes, because a stored score names the version of its model: a changed arithmetic is a new method, and new settings are optional.
 */
import * as z from 'zod';
import { idSchema, longText, shortText } from '../../values/text.ts';
import { rateTextSchema, timingSchema } from '../money/shapes.ts';
import { defaultRandomIndex, type RandomIndexTable, randomIndexTables } from '../pairwise/random-index.ts';

const finite = z.number().min(-1e15).max(1e15);

const levelSchema = z.strictObject({ value: finite, words: longText });
export const scaleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('points'),
    low: finite,
    high: finite,
    levels: z.array(levelSchema).max(20).optional(),
    levelsOnly: z.boolean().optional().meta({ description: 'A rating must be one of the levels' }),
  }),
  z.strictObject({ kind: z.literal('measured'), worst: finite, best: finite }),
  z.strictObject({
    kind: z.literal('curve'),
    points: z
      .array(z.tuple([finite, z.number().min(0).max(100)]))
      .min(2)
      .max(50),
  }),
]);

/** What a goal speaks of: shown apart, so that a high benefit does not hide a high risk. */
export const dimensions = ['benefit', 'cost', 'risk', 'confidence'] as const;

const modelGoal = {
  id: idSchema,
  name: shortText,
  description: longText.optional(),
  dimension: z.enum(dimensions).optional().meta({ description: 'benefit when left out' }),
};
const scaledGoalSchema = z.strictObject({
  ...modelGoal,
  scale: scaleSchema.optional().meta({ description: 'Points of 0 to 100 when left out' }),
});
export type ScaledGoal = z.output<typeof scaledGoalSchema>;

export const judgementSchema = z.strictObject({
  item: idSchema,
  over: idSchema,
  times: z.union([z.number().gt(0), z.string().max(40)]).meta({ description: 'A positive number, or a fraction such as 1/3' }),
});
const tableSchema = z
  .enum(Object.keys(randomIndexTables) as [RandomIndexTable, ...RandomIndexTable[]])
  .default(defaultRandomIndex);

/** How the weights of the goals are found. Each goal of the model has exactly one entry. */
export const weightingSchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('direct'),
    weights: z
      .array(z.strictObject({ goal: idSchema, weight: z.number().min(0).max(1e9) }))
      .min(1)
      .max(50),
  }),
  z.strictObject({
    by: z.literal('swing'),
    points: z
      .array(z.strictObject({ goal: idSchema, points: z.number().min(0).max(100) }))
      .min(1)
      .max(50),
  }),
  z.strictObject({
    by: z.literal('rank'),
    ranks: z
      .array(z.strictObject({ goal: idSchema, rank: z.int().min(1).max(50) }))
      .min(1)
      .max(50),
    formula: z.enum(['centroid', 'rank-sum', 'reciprocal']).default('centroid'),
  }),
  z.strictObject({
    by: z.literal('pairwise'),
    people: z
      .array(
        z.strictObject({
          person: idSchema,
          voice: z.number().gt(0).max(1000).default(1),
          judgements: z.array(judgementSchema).max(200),
        }),
      )
      .min(1)
      .max(50),
    randomIndex: tableSchema,
    acceptedBecause: longText.optional().meta({ description: 'Why a consistency ratio over 0.10 is accepted; refused without' }),
  }),
]);
export type Weighting = z.output<typeof weightingSchema>;

const goalsOf = <S extends z.ZodType>(goal: S) => z.array(goal).min(1).max(50);
const partSchema = z.strictObject({ id: idSchema, name: shortText, description: longText.optional() });

export const scoringModelSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('weighted-sum'), goals: goalsOf(scaledGoalSchema), weighting: weightingSchema }),
  z.strictObject({
    method: z.literal('ahp'),
    goals: goalsOf(z.strictObject(modelGoal)),
    weighting: weightingSchema,
    synthesis: z
      .enum(['distributive', 'ideal'])
      .default('distributive')
      .meta({ description: 'distributive: the projects share 1 under each goal; ideal: the best one has 1' }),
    randomIndex: tableSchema,
  }),
  z.strictObject({
    method: z.literal('topsis'),
    goals: goalsOf(z.strictObject({ ...modelGoal, aim: z.enum(['maximise', 'minimise']).default('maximise') })),
    weighting: weightingSchema,
  }),
  z.strictObject({
    method: z.literal('wsjf'),
    costOfDelay: z.array(partSchema).min(1).max(20).meta({ description: 'Parts of the cost of delay, added up' }),
    jobSize: partSchema,
  }),
  z.strictObject({
    method: z.literal('screen-and-score'),
    must: z.array(partSchema).max(50),
    should: goalsOf(
      z.strictObject({ ...partSchema.shape, floor: finite.optional().meta({ description: 'A lower rating fails the screen' }) }),
    ),
    weighting: weightingSchema,
    low: finite.default(0),
    high: finite.default(10),
    hurdle: z.number().min(0).max(100).default(60).meta({ description: 'Per cent of the best possible score that pass' }),
  }),
  z.strictObject({
    method: z.literal('investment'),
    rate: rateTextSchema,
    timing: timingSchema,
    rankBy: z.enum(['net-present-value', 'benefit-cost-ratio']).default('net-present-value'),
  }),
]);
export type ScoringModel = z.output<typeof scoringModelSchema>;
export type ScoringMethod = ScoringModel['method'];
/** The model of one method. */
export type ModelOf<M extends ScoringMethod> = Extract<ScoringModel, { method: M }>;
