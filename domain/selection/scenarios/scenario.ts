/** A scenario: one set of rules under which the best set of candidates is looked for, and what was found. */
import * as z from 'zod';
import type { BestFound, Conflict } from '../answers.ts';
import { type SelectionRules, selectionRulesSchema } from '../problem.ts';

/** What a person says of the rules: budgets and people are those of the selection unless they are given. */
export const scenarioRulesSchema = selectionRulesSchema.extend({
  budgets: selectionRulesSchema.shape.budgets.unwrap().optional(),
  people: selectionRulesSchema.shape.people.unwrap().optional(),
});

const count = z.int().min(1);
const label = z.string().min(1).max(161);

const chosenSetSchema = z.strictObject({
  chosen: z.array(label),
  taken: z.array(z.strictObject({ id: label, option: label.optional(), units: count })),
  value: z.number(),
  cost: z.number().meta({ description: 'Minor units, all years together' }),
  used: z.record(z.string(), z.number()).meta({ description: 'Of each budget and role, by the name of the rule' }),
});

/** The best set that was found, with its proof or its gap (domain/selection/answers.ts). */
export const bestFoundSchema = z.strictObject({
  status: z
    .enum(['proven', 'within-gap', 'best-found'])
    .meta({ description: 'Whether no set is worth more; or by how much at most (the gap)' }),
  best: chosenSetSchema,
  bound: z.number().meta({ description: 'No set is worth more than this' }),
  gap: z.number().nullable().meta({ description: 'How much more a set could be worth, as a share of the value; 0 when proven' }),
  ties: z.strictObject({ settled: z.boolean(), sets: z.int().optional(), orMore: z.boolean().optional() }),
  seconds: z.number(),
});

export const conflictSchema = z.strictObject({
  rules: z.array(z.strictObject({ rule: z.string(), words: z.string() })),
  words: z.string(),
  smallest: z.boolean(),
});

/** How firmly a candidate is in or out: in every set near the best, in none, or open; and what the other way would cost. */
export const standingSchema = z.strictObject({
  project: label,
  standing: z.enum(['core', 'open', 'never', 'unknown']),
  regret: z
    .number()
    .nullable()
    .optional()
    .meta({ description: 'Value lost when it goes the other way; null when the rules do not allow that' }),
});
export type Standing = z.output<typeof standingSchema>;

/** A file in the store of evidence with everything that was worked out. */
export const resultFileSchema = z.strictObject({ key: z.string(), sha256: z.string(), bytes: z.int() });
export type ResultFile = z.output<typeof resultFileSchema>;

export const solverSchema = z.string().min(1).max(100).meta({ description: 'Name and version' });

export interface ScenarioAnswer {
  readonly found: BestFound;
  /** Within this share of the best value standings were looked at; absent before. */
  readonly within?: number | undefined;
  readonly standings: readonly Standing[];
  readonly result?: ResultFile | undefined;
  readonly solver: string;
  readonly at: string;
}

/** `solving` may have an answer already, with its gap. */
export const scenarioStatuses = ['solving', 'solved', 'infeasible', 'failed'] as const;

export interface Scenario {
  readonly number: number;
  /** Grows when its rules change: what was found for former rules is not taken for these. */
  readonly revision: number;
  readonly name: string;
  readonly rules: SelectionRules;
  readonly seed: number;
  readonly by: string;
  readonly at: string;
  readonly status: (typeof scenarioStatuses)[number];
  readonly answer?: ScenarioAnswer | undefined;
  readonly conflict?: Conflict | undefined;
  /** Why it failed, or stopped before it was proven. */
  readonly why?: string | undefined;
  /** Somebody has asked to stop and to take the best so far. */
  readonly stopAsked?: { readonly by: string; readonly at: string } | undefined;
}
