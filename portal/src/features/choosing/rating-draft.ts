/** An assessor's ratings while they are written, and what is sent for them. */
import type { AssessmentView } from '#api/answers/calls.ts';
import { type NumberField, numberIn } from '../../shared/forms/field-values.ts';
import { t } from '../../shared/text.ts';

type Dimension = AssessmentView['dimensions'][number];
type Given = AssessmentView['ratings'][number]['ratings'][number];

export interface RatingDraft {
  readonly dimension: string;
  /** `''`: nothing yet; `cannot`, `yes`, `no`; otherwise the number. */
  readonly choice: NumberField;
  readonly reason: string;
}
export interface RatingsDraft {
  readonly ratings: readonly RatingDraft[];
}

export interface Option {
  readonly value: string;
  /** Absent where the model has none: the number stands for itself. */
  readonly words?: string;
}

/** Even steps that are offered of a scale without levels. */
const steps = 5;

/** What can be chosen: the levels of the scale in its words, or the numbers of five even steps of it. Keys 1 to 9 choose in this order. */
export function optionsOf({ kind, scale }: Dimension): readonly Option[] {
  if (kind === 'must')
    return [
      { value: 'yes', words: t('Met') },
      { value: 'no', words: t('Not met') },
    ];
  if (scale?.kind !== 'points') return [];
  if (scale.levels && scale.levels.length > 0) return scale.levels.map(({ value, words }) => ({ value: String(value), words }));
  const step = (scale.high - scale.low) / (steps - 1);
  return Array.from({ length: steps }, (_, index) => ({ value: String(Number((scale.low + step * index).toFixed(6))) }));
}

/** Whether a value between the options may be given. */
export function takesNumbers({ kind, scale }: Dimension): boolean {
  return kind === 'points' && !(scale?.kind === 'points' && scale.levelsOnly);
}

function choiceOf(value: Given['value'] | undefined): string {
  if (value === undefined) return '';
  if (value === null) return 'cannot';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

function valueIn(choice: NumberField): number | boolean | null | undefined {
  if (choice === 'cannot') return null;
  if (choice === 'yes' || choice === 'no') return choice === 'yes';
  return numberIn(choice);
}

export function ratingsOf({ ratings }: RatingsDraft) {
  return {
    ratings: ratings.map(({ dimension, choice, reason }) => ({ dimension, value: valueIn(choice), reason: reason.trim() })),
  };
}

/** Where an earlier release kept the ratings of one assessor. */
export const formerKey = (assessment: string, person: string) => `tollgate.ratings.${assessment}.${person}`;

/** What was given before, else nothing yet. */
export function draftOf({ dimensions, ratings }: AssessmentView, person: string): RatingsDraft {
  const given = ratings.find(({ assessor }) => assessor === person)?.ratings;
  return {
    ratings: dimensions.map(({ id: dimension }) => {
      const before = given?.find(entry => entry.dimension === dimension);
      return { dimension, choice: choiceOf(before?.value), reason: before?.reason ?? '' };
    }),
  };
}

/** What was kept, for the dimensions that there are; a dimension of which nothing was kept begins as it does now. */
export function withKept({ ratings }: RatingsDraft, kept: RatingsDraft): RatingsDraft {
  return { ratings: ratings.map(rating => kept.ratings.find(({ dimension }) => dimension === rating.dimension) ?? rating) };
}
