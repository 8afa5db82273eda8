/** Everything that was worked out beside the best set of a scenario (domain/selection/answers.ts), as its file holds it. */
import * as z from 'zod';
import { bestFoundSchema, conflictSchema } from '#domain/selection/scenarios/scenario.ts';
import { digest, instant } from './shared.ts';

const set = bestFoundSchema.shape.best;
const ruleWords = z.object({ rule: z.string(), words: z.string() });
const price = z.number().nullable();

export const scenarioResultSchema = z
  .object({
    format: z.literal('tollgate-selection-result/1'),
    selection: z.string(),
    scenario: z.object({ number: z.int(), revision: z.int(), name: z.string(), seed: z.int() }),
    problem: digest.meta({ description: 'Of the question: candidates and rules' }),
    solver: z.string(),
    at: instant,
    found: bestFoundSchema,
    expectation: z.object({ value: z.number(), expected: z.number().optional(), words: z.string() }),
    cutLists: z.array(
      z.object({
        by: z.enum(['value', 'value-for-money']),
        way: z.enum(['stops', 'skips']),
        set,
        breaks: z.array(ruleWords.extend({ by: z.number() })),
      }),
    ),
    core: z
      .object({
        within: z.number(),
        proven: z.boolean().meta({ description: 'Otherwise counted from the best set that was found' }),
        core: z.array(z.string()),
        never: z.array(z.string()),
        open: z.array(z.string()),
        unknown: z.array(z.string()),
        regret: z.record(z.string(), price),
      })
      .optional(),
    frontiers: z.array(
      z.object({
        along: z.string(),
        points: z.array(
          z.object({
            limit: z.number(),
            value: z.number(),
            used: z.number(),
            cost: z.number(),
            chosen: z.array(z.string()),
            proven: z.boolean(),
          }),
        ),
        impossible: z.array(z.number()),
        complete: z.boolean(),
      }),
    ),
    nextSteps: z.array(
      z.object({
        rules: z.array(z.string()),
        words: z.string(),
        value: z.number(),
        oneMore: price,
        tenMore: price,
        unit: z.number(),
        next: z
          .object({ by: z.number(), value: z.number(), chosen: z.array(z.string()) })
          .nullable()
          .optional(),
        relaxedValue: price,
      }),
    ),
    near: z
      .object({
        within: z.number(),
        proven: z.boolean(),
        sets: z.array(set),
        complete: z.boolean(),
        core: z.array(z.string()),
        never: z.array(z.string()),
        sometimes: z.record(z.string(), z.number()),
        mostDifferent: z.object({ set, swaps: z.number() }).optional(),
      })
      .optional(),
    uncertainty: z
      .object({
        seed: z.number(),
        draws: z.number(),
        gap: z.number(),
        sets: z.array(z.object({ chosen: z.array(z.string()), times: z.number(), value: z.number() })),
        frequency: z.record(z.string(), z.number()),
        regrets: z.array(z.object({ chosen: z.array(z.string()), maxRegret: z.number(), value: z.number() })),
        regretsOfAll: z.boolean(),
        nonDominated: z.array(z.array(z.string())).optional(),
        coreIndex: z.record(z.string(), z.number()).optional(),
      })
      .optional(),
    wishes: z
      .discriminatedUnion('status', [
        z.object({ status: z.literal('priced'), price: z.number(), without: set, with: set }),
        z.object({ status: z.literal('impossible'), conflict: conflictSchema }),
        z.object({ status: z.literal('unknown') }),
      ])
      .optional(),
    complete: z.boolean().meta({ description: 'False when somebody stopped it before all was worked out' }),
  })
  .meta({ id: 'ScenarioResult' });
