/**
 * The answers of a selection, in plain figures that can be stored and sent as JSON: money in minor units, people in tenths, values as they
 * were given. What is `proven` is proven; what is not says its gap.
 */
import type { Taken } from './problem.ts';

/** A set that keeps every rule: check.ts has looked at it. */
export interface ChosenSet {
  /** Ids of the candidates, in the order of the problem. */
  readonly chosen: readonly string[];
  /** The same with options and units. */
  readonly taken: readonly Taken[];
  readonly value: number;
  /** All years together. */
  readonly cost: number;
  /** How much of each budget and of each role and period it uses, by the name of the rule: `budgets:2027`, `resources:developer:Q1`. */
  readonly used: Readonly<Record<string, number>>;
}

/** One rule of the problem, by its name and in words. */
export interface RuleInWords {
  readonly rule: string;
  readonly words: string;
}

/** Rules that cannot hold together: without any one of them the others can. */
export interface Conflict {
  readonly rules: readonly RuleInWords[];
  /** One sentence for people. */
  readonly words: string;
  /** False when time ended before every rule had been tried: a smaller conflict may be inside. */
  readonly smallest: boolean;
}

export interface BestFound {
  /**
   * `proven`: no set is worth more. `within-gap`: none is worth more by more than the gap that was asked for. `best-found`: time or a
   * person ended it; the best set until then.
   */
  readonly status: 'proven' | 'within-gap' | 'best-found';
  readonly best: ChosenSet;
  /** No set is worth more than this. */
  readonly bound: number;
  /** How much more a set could be worth, as a share of the value; 0 when proven. Null when the value is zero and the bound is not. */
  readonly gap: number | null;
  readonly ties: Ties;
  readonly seconds: number;
}

/** Sets worth exactly the same: the answer is the cheapest, of those the one with the fewest projects, of those the first by name. */
export interface Ties {
  /** False when there was no time (or no proof) to look: another set of the same value may be cheaper. */
  readonly settled: boolean;
  /** How many sets are worth the same, the answer among them; absent when nobody asked. */
  readonly sets?: number;
  /** There are more than were counted. */
  readonly orMore?: boolean;
}

export interface NoSet {
  /** `infeasible`: the rules cannot hold together. `none-found`: time or a person ended it before there was any set. */
  readonly status: 'infeasible' | 'none-found';
  readonly conflict?: Conflict;
  readonly seconds: number;
}

export type SelectionAnswer = BestFound | NoSet;

/** One point of a frontier: the best that so much buys. */
export interface FrontierPoint {
  /** The limit that this point was solved for (of money or of people). */
  readonly limit: number;
  readonly value: number;
  /** How much of what is limited the set uses. */
  readonly used: number;
  readonly cost: number;
  readonly chosen: readonly string[];
  readonly proven: boolean;
}

export interface Frontier {
  /** The rule whose limit is moved: `budget`, `budgets:2027`, `resources:developer:Q1`. */
  readonly along: string;
  readonly points: readonly FrontierPoint[];
  /** Limits for which the other rules cannot hold. */
  readonly impossible: readonly number[];
  /** Ended before all points were there. */
  readonly complete: boolean;
}

/** What a little more of a budget or a role buys. */
export interface NextStep {
  /** The rules that are widened together; more than one for all periods of a role, or all years. */
  readonly rules: readonly string[];
  readonly words: string;
  /** Value now. */
  readonly value: number;
  /** More value for one unit more of each rule, and for ten; null when not solved in time. */
  readonly oneMore: number | null;
  readonly tenMore: number | null;
  /** The unit: minor units, or tenths of a person. */
  readonly unit: number;
  /** The least addition to each of the rules with which a better set fits; null when no addition brings one, absent when not solved in time. */
  readonly next?: { readonly by: number; readonly value: number; readonly chosen: readonly string[] } | null;
  /** What the value could be if fractions of projects could be taken: an upper bound. */
  readonly relaxedValue: number | null;
}

export interface NearOptimal {
  readonly within: number;
  /** The best set is proven; otherwise the share is counted from the best set that was found. */
  readonly proven: boolean;
  /** Best first; equal values by cost, number and name. */
  readonly sets: readonly ChosenSet[];
  /** Every set within the share was found. */
  readonly complete: boolean;
  /** In all of these sets, in none, and in how many of them the others are. */
  readonly core: readonly string[];
  readonly never: readonly string[];
  readonly sometimes: Readonly<Record<string, number>>;
  /** The set within the share that differs most from the best one. */
  readonly mostDifferent?: { readonly set: ChosenSet; readonly swaps: number };
}

/** What it costs to take a candidate or to leave it; null: the rules do not allow it. Absent when not solved in time. */
export interface PriceOfForcing {
  readonly in?: number | null;
  readonly out?: number | null;
}

export interface CoreAndMarginal {
  readonly within: number;
  /** The best set is proven; otherwise the share is counted from the best set that was found, and there are no regrets. */
  readonly proven: boolean;
  /** In every set within the share of the optimum. */
  readonly core: readonly string[];
  /** In none. */
  readonly never: readonly string[];
  /** The others: what to talk about. */
  readonly open: readonly string[];
  /** Those for which there was no time. */
  readonly unknown: readonly string[];
  /** Value lost when a candidate goes the other way, as far as solved in time; null: the rules allow no other way. */
  readonly regret: Readonly<Record<string, number | null>>;
}

export interface UnderUncertainty {
  readonly seed: number;
  readonly draws: number;
  /** Draws whose optimum is within this share of proven. */
  readonly gap: number;
  /** Sets by how often they were the best, most often first. */
  readonly sets: readonly { readonly chosen: readonly string[]; readonly times: number; readonly value: number }[];
  /** Share of the draws in which each candidate was taken. */
  readonly frequency: Readonly<Record<string, number>>;
  /** Sets by the most that another set could be worth above them, least first. */
  readonly regrets: readonly { readonly chosen: readonly string[]; readonly maxRegret: number; readonly value: number }[];
  /** All sets were looked at, so the first of `regrets` is the least of all; otherwise the least of those tried. */
  readonly regretsOfAll: boolean;
  /** Sets that no other is at least as good as for all values, and the share of them that hold each candidate. Small problems only. */
  readonly nonDominated?: readonly (readonly string[])[];
  readonly coreIndex?: Readonly<Record<string, number>>;
}

export interface WhatItWouldTake {
  /** A smallest group of rules to give way, and by how much each. */
  readonly together: readonly (RuleInWords & { readonly by: number })[];
  /** Rules that are enough alone, and by how much each would have to give way. */
  readonly alone: readonly (RuleInWords & { readonly by: number })[];
}
