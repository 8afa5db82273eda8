/**
 * The question of a selection: which candidates to take, so that their value is as great as possible and every rule is kept. Shapes only;
 * faults.ts says what is wrong with one, rules.ts names its rules, formulation.ts makes a program of it.
 *
 * All amounts are whole numbers, so that 0.1 + 0.2 is 0.3: money in minor units (pence), people in tenths of a person. Values (scores)
 * are decimals with at most six places, taken as the decimals that they are written as.
 */
import * as z from 'zod';
import { currencySchema } from '../values/money.ts';

/** The most of each: beyond it no answer can be expected within any limit of time. */
export const mostCandidates = 2_000;
export const mostOptions = 12;
export const mostUnits = 20;

const words = z.string().trim().min(1).max(120);
/** A year, a role or a period: part of a rule's name. */
const period = words.regex(/^[^:]*$/, 'it is part of the name of a rule, so it holds no colon');
/** `id/option` names one option of a candidate where a rule says so. */
const candidateId = words.regex(/^[^:|>/]*$/, 'it is part of the name of a rule, so it holds none of : | > /');
const reference = z
  .string()
  .trim()
  .min(1)
  .max(241)
  .regex(/^[^:|>/]+(?:\/[^:|>/]+)?$/, 'the id of a candidate, or candidate/option');

const most = 10 ** 13;
const amount = z.int().min(0, 'it is below zero: amounts of money and people are zero or more').max(most);
const byPeriod = z.record(period, amount);
const byYear = byPeriod.meta({ description: 'Year to minor units' });
const byRole = z.record(period, byPeriod).meta({ description: 'Role, then period, to tenths of a person' });

/** The units by which values are counted: six decimals of a value are a whole number of them. */
export const valueDecimals = 6;
const value = z
  .number()
  .min(-1e9)
  .max(1e9)
  .refine(entry => Number(entry.toFixed(valueDecimals)) === entry, `at most ${valueDecimals} decimals`);
const share = z
  .number()
  .min(0)
  .max(1)
  .refine(entry => Number(entry.toFixed(4)) === entry, 'a share from 0 to 1 with at most four decimals, such as 0.15');

const worthAndNeed = {
  value,
  /** The value's interval, where it is uncertain in its own way; the value lies in it. */
  interval: z.strictObject({ low: value, high: value }).optional(),
  cost: byYear.default({}),
  needs: byRole.default({}),
};

/** One way of doing a project: another start, a smaller version. At most one option of a candidate is taken. */
export const optionSchema = z.strictObject({ id: candidateId, name: z.string().max(200).optional(), ...worthAndNeed });

export const candidateSchema = z.strictObject({
  id: candidateId,
  /** Shown to people, and what ties are broken by; the id when left out. */
  name: z.string().trim().min(1).max(200).optional(),
  ...worthAndNeed,
  department: words.optional(),
  goals: z.array(words).max(50).default([]),
  /** Further fields that a share may be asked of, e.g. `{ region: 'north' }`. */
  fields: z.record(words, words).default({}),
  /** Instead of the candidate's own value, cost and needs. */
  options: z.array(optionSchema).min(2).max(mostOptions).optional(),
  /** So many units of it may be taken (waves, sites): each costs and is worth the same. */
  max: z.int().min(1).max(mostUnits).default(1),
});

const count = z.int().min(0).max(mostCandidates);

export const limitSchema = z
  .strictObject({ name: words, of: z.array(reference).min(1), atLeast: count.optional(), atMost: count.optional() })
  .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, {
    message: 'it limits nothing: give atLeast, atMost or both',
  });

export const shareSchema = z
  .strictObject({
    /** `department`, `goal`, or a field of the candidates. */
    by: words,
    is: words,
    of: z.enum(['cost', 'value', 'count']),
    atLeast: share.optional(),
    atMost: share.optional(),
  })
  .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, {
    message: 'it asks for nothing: give atLeast, atMost or both',
  });

/** Everything a scenario may say. Every part may be left out; without any rule all candidates of positive value are taken. */
export const selectionRulesSchema = z.strictObject({
  /** Minor units of all years together. */
  budget: amount.optional(),
  budgets: byYear.default({}),
  /** Tenths of a person by role and period. */
  people: byRole.default({}),
  /** Tenths of a person by role and period that the chosen projects need at least, so that people who are there have work. */
  peopleAtLeast: byRole.optional(),
  forceIn: z.array(reference).default([]),
  forceOut: z.array(reference).default([]),
  /** `[A, B]`: A only with B; with units, no more of A than of B. */
  requires: z.array(z.tuple([reference, reference])).default([]),
  /** At most one of each group. */
  excludes: z.array(z.array(reference).min(2)).default([]),
  /** Of all candidates, however many options or units each has. */
  atLeast: count.optional(),
  atMost: count.optional(),
  limits: z.array(limitSchema).default([]),
  /** Of what is chosen, not of the budget: nothing chosen keeps every share. */
  shares: z.array(shareSchema).default([]),
});

export const selectionProblemSchema = z.strictObject({
  /** How money is written in sentences; whole minor units when left out. */
  currency: currencySchema.optional(),
  /** Decimals of an amount of money in sentences, where no currency says it. */
  decimals: z.int().min(0).max(6).default(0),
  candidates: z.array(candidateSchema).min(1).max(mostCandidates),
  rules: selectionRulesSchema.prefault({}),
});

export type Candidate = z.output<typeof candidateSchema>;
export type CandidateOption = z.output<typeof optionSchema>;
export type SelectionRules = z.output<typeof selectionRulesSchema>;
export type SelectionProblem = z.output<typeof selectionProblemSchema>;
export type ShareRule = z.output<typeof shareSchema>;
export type GroupLimit = z.output<typeof limitSchema>;

/** What is taken of a candidate. */
export interface Taken {
  readonly id: string;
  /** Which of its options; absent when it has none. */
  readonly option?: string;
  /** How many units; 1 unless the candidate may be taken several times. */
  readonly units: number;
}
