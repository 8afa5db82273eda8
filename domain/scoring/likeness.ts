/**
 * How alike two projects are, and by what: the same work proposed twice, or work that could share people, money or results.
 *
 * A duplicate is told by its words: title, and what it aims for. Another number, letter or part in the title makes another project, however alike the rest
 * is. Relations are told by aims, department, goals and cost together. A text that is missing or very short says nothing, and counts neither for
 * nor against.
 */
import { knownOf } from '../values/known.ts';
import { similarity } from './similarity.ts';
import { textStems } from './words.ts';

/** What is compared of a project. */
export interface Comparable {
  readonly title: string;
  /** Stems of what it solves and aims for. */
  readonly aims: readonly string[];
  readonly department?: string | undefined;
  /** Ids of the goals that it contributes to. */
  readonly goals: readonly string[];
  /** Whole-life cost, in minor units of the currency of both. */
  readonly cost?: number | undefined;
}

export const likenessParts = ['title', 'aims', 'department', 'goals', 'cost'] as const;
export type LikenessPart = (typeof likenessParts)[number];

export interface Likeness {
  /** 0 to 1: how likely they are one piece of work. */
  readonly duplicate: number;
  /** 0 to 1: how much they have in common besides. */
  readonly related: number;
  /** How much they have in common of each part, 0 to 1; undefined where it is not known of both. */
  readonly shares: Shares;
}

type Shares = { readonly [P in LikenessPart]?: number | undefined };

/** Fewer stems than this say too little to be compared. */
const fewestStems = 6;
/** The stems of a text that are kept; later ones add little. */
const mostStems = 60;

/** The stems by which the aims of a project are compared. */
export function aimsOf(texts: readonly (string | undefined)[]): string[] {
  return textStems(texts.filter(text => text !== undefined).join(' ')).slice(0, mostStems);
}

export function likeness(left: Comparable, right: Comparable): Likeness {
  const titles = similarity(left.title, right.title);
  const shares: Shares = {
    title: titles.share,
    aims: commonStems(left.aims, right.aims),
    department: sameText(left.department, right.department),
    goals: commonOf(left.goals, right.goals),
    cost: ratio(left.cost, right.cost),
  };
  const around = meanOf([shares.department, shares.goals, shares.cost]);
  return { duplicate: titles.numberedApart ? 0 : asDuplicates(shares, around), related: asRelated(shares, around), shares };
}

/** What two projects have in common, as it is told: to three places, without what is not known of both. */
export function becauseOf(shares: Shares): Because[] {
  return likenessParts.flatMap(part => (shares[part] === undefined ? [] : [{ part, share: Number(shares[part].toFixed(3)) }]));
}

export interface Because {
  readonly part: LikenessPart;
  readonly share: number;
}

/**
 * Of titles that are not numbered apart. The same title is enough. Else titles and aims are two witnesses of which each may be right
 * (1 − (1 − title) × (1 − aims)); a copied text alone does not reach 1, and weighs less the less what is around it agrees.
 */
function asDuplicates({ title = 0, aims = 0 }: Shares, around = 1): number {
  const text = 0.85 * aims * (0.75 + 0.25 * around);
  return 1 - (1 - title) * (1 - text);
}

/** Aims weigh most: people, money and results are shared where the same is done. Without aims nothing is said. */
function asRelated({ aims }: Shares, around: number | undefined): number {
  if (aims === undefined) return 0;
  return around === undefined ? aims : 0.7 * aims + 0.3 * around;
}

/** One text is compared with many. */
const stemsIn = knownOf((stems: readonly string[]): ReadonlySet<string> => new Set(stems));

/** Common stems over the geometric mean of both counts (cosine of word sets), so that a short text can be found in a long one. */
function commonStems(left: readonly string[], right: readonly string[]): number | undefined {
  if (left.length < fewestStems || right.length < fewestStems) return undefined;
  const known = stemsIn(left);
  return right.filter(stem => known.has(stem)).length / Math.sqrt(left.length * right.length);
}

/** Jaccard index of two sets; nothing is known of an empty one. */
function commonOf(left: readonly string[], right: readonly string[]): number | undefined {
  if (left.length === 0 || right.length === 0) return undefined;
  const common = left.filter(entry => right.includes(entry)).length;
  return common / (left.length + right.length - common);
}

function sameText(left: string | undefined, right: string | undefined): number | undefined {
  if (left === undefined || right === undefined) return undefined;
  return left.trim().toLowerCase() === right.trim().toLowerCase() ? 1 : 0;
}

function ratio(left: number | undefined, right: number | undefined): number | undefined {
  if (!left || !right || left < 0 || right < 0) return undefined;
  return Math.min(left, right) / Math.max(left, right);
}

function meanOf(shares: readonly (number | undefined)[]): number | undefined {
  const known = shares.filter(share => share !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, share) => sum + share, 0) / known.length;
}
