/** One person's answer while it is given, and what is sent for it. */
import type { WeightingView } from '#api/answers/weightings.ts';
import type { WeightAnswer } from '#domain/scoring/several/answer.ts';
import { type NumberField, numberIn } from '../../shared/forms/field-values.ts';
import { type Judgements, judgementsOf, keyOf, type Pair, pairsOf, stepOf } from '../../shared/weights/pairs.ts';

export interface AnswerDraft {
  readonly judged: Judgements;
  readonly points: Readonly<Record<string, NumberField>>;
  /** Ids from the one that matters most to the one that matters least. */
  readonly order: readonly string[];
}

/** What was given before; nothing yet when there was nothing. */
export function draftOf({ items, answers }: WeightingView, person: string): AnswerDraft {
  const given = answers.find(entry => entry.person === person)?.answer;
  const points =
    given && given.by !== 'pairwise' ? Object.fromEntries(given.points.map(entry => [entry.item, entry.points])) : {};
  const ids = items.map(({ id }) => id);
  return {
    judged: given?.by === 'pairwise' ? judgedIn(given, pairsOf(items)) : {},
    points,
    order: ids.toSorted((left, right) => (points[right] ?? 0) - (points[left] ?? 0)),
  };
}

function judgedIn({ judgements }: Extract<WeightAnswer, { by: 'pairwise' }>, pairs: readonly Pair[]): Judgements {
  return Object.fromEntries(
    pairs.flatMap(pair => {
      const said = judgements.find(({ item, over }) => item === pair.item.id && over === pair.over.id);
      return said ? [[keyOf(pair), stepOf(String(said.times))]] : [];
    }),
  );
}

/** The answer as it is sent; the first of the order has a swing of 100. */
export function answerOf({ items, method }: WeightingView, draft: AnswerDraft): unknown {
  if (method === 'pairwise') return { by: method, judgements: judgementsOf(pairsOf(items), draft.judged) };
  const first = method === 'swing' ? draft.order[0] : undefined;
  const points = items.map(({ id: item }) => ({ item, points: item === first ? 100 : numberIn(draft.points[item] ?? '') }));
  return { by: method, points };
}

/** What is shared out so far; what is no number counts for nothing. */
export function sumOf({ points }: AnswerDraft): number {
  const sum = Object.values(points).reduce<number>((all, field) => all + (numberIn(field) || 0), 0);
  return Number(sum.toFixed(2));
}

/** The same order with one entry moved a place up or down. */
export function moved(order: readonly string[], id: string, by: 1 | -1): readonly string[] {
  const from = order.indexOf(id);
  const to = from + by;
  return to < 0 || to >= order.length ? order : order.toSpliced(from, 1).toSpliced(to, 0, id);
}
