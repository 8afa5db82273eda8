/**
 * What scoring answers, the same for every model: who is ranked, with what each goal added, and who stands apart because something is missing or
 * the screen was not passed. A greater score is better under every method. What is missing is never zero: it sets a project apart, with the
 * range of scores that it could still have.
 */
import type { Judgement } from '../pairwise/judgements.ts';
import type { Rating } from '../scale.ts';
import type { ScoringMethod } from './model.ts';

/** A project as a model sees it; a model takes what it asks for, and an absent entry is a missing one. */
export interface Alternative {
  readonly id: string;
  /** By the id of a goal, factor or part. */
  readonly ratings?: Readonly<Record<string, Rating>>;
  /** By the id of a must. Null or absent: not answered. */
  readonly musts?: Readonly<Record<string, boolean | null>>;
  /** Minor units a year, both as positive amounts. Null: the year is missing. */
  readonly costs?: readonly (number | null)[];
  readonly benefits?: readonly (number | null)[];
}

/** What is no property of one project: under AHP, the comparisons of the projects, by the id of a goal. */
export interface Comparisons {
  readonly [goal: string]: readonly Judgement[];
}

export interface Addition {
  readonly goal: string;
  /** Share of all weights, 0 to 1. */
  readonly share: number;
  readonly rating: Rating;
  /** What the rating is worth in the model (0 to 100 in a weighted sum); null when it is missing. */
  readonly value: number | null;
  /** What the goal adds to the score; null when its rating is missing. All of them add up to the score, except under TOPSIS, which is no sum. */
  readonly adds: number | null;
  /** The measure lies beyond its scale and was held at the end. */
  readonly held: boolean;
}

export interface Ranked {
  readonly id: string;
  /** 1 for the best; equal scores have the same rank, and the next rank leaves their places out (1, 1, 3). */
  readonly rank: number;
  /** How many projects have this rank: 1 when it is alone there. */
  readonly sharedBy: number;
  readonly score: number;
  readonly additions: readonly Addition[];
  /** Whether the score reaches the hurdle, where the model has one. */
  readonly overHurdle?: boolean;
}

export interface Failure {
  /** Of a must, or of a factor. */
  readonly id: string;
  /** The floor below which the factor lies. */
  readonly below?: number;
}

export interface Apart {
  readonly id: string;
  readonly why: 'incomplete' | 'screened-out';
  /** Ids of goals, factors, musts or parts without an answer; years of money as `costs.2`. */
  readonly missing: readonly string[];
  /** Why the screen was failed: musts, and factors below their floor. */
  readonly failed: readonly Failure[];
  /** The score, where all its ratings are there although the screen was failed or is not answered. */
  readonly score: number | null;
  /** The least and the greatest score that the missing ratings leave possible; null where the model sets no bounds. */
  readonly range: readonly [number, number] | null;
  /** Share of the weight that has a rating. */
  readonly answered: number;
  readonly additions: readonly Addition[];
  /** Null while it depends on what is missing. */
  readonly overHurdle?: boolean | null;
}

export interface Scoring {
  readonly method: ScoringMethod;
  /** Best first; equal scores in the order of their ids. */
  readonly ranked: readonly Ranked[];
  /** In the order of their ids. */
  readonly apart: readonly Apart[];
  /** Under AHP: how far the comparisons of projects under each goal contradict each other; null beyond the end of the table. */
  readonly consistency?: readonly { readonly goal: string; readonly ratio: number | null }[];
}
