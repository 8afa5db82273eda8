/**
 * Weights of several people. Comparisons of pairs are taken together pair by pair, as a geometric mean (aggregation of individual judgements); points
 * as the geometric mean of the people's shares. One answer alone gives that person's weights, and nothing depends on the order of the answers.
 * Source: J. Aczél & T. L. Saaty (1983); E. Forman & K. Peniwati (1998).
 */
import { type Checked, faultAt } from '../fault.ts';
import { mostInconsistent } from '../pairwise/consistency.ts';
import { type GroupPriorities, groupPriorities } from '../pairwise/group.ts';
import type { Judgement } from '../pairwise/judgements.ts';
import { consistentUpTo, prioritiesOf } from '../pairwise/priorities.ts';
import { summingToOne } from '../weights.ts';
import { sharesOfAnswer, type WeightAnswer } from './answer.ts';
import type { Degree, Inconsistent, ItemDisagreement, OwnWeights, SeveralWeights, Share } from './result.ts';

export interface PersonsAnswer {
  readonly person: string;
  readonly answer: WeightAnswer;
  /** Found when the person answered (`inconsistencyOf`): that takes far longer than the weights. */
  readonly mostInconsistent?: Inconsistent | undefined;
}

/** The judgement of one answer that contradicts the others most; undefined up to a ratio of 0.10, and where no judgement alone mends it. */
export function inconsistencyOf(items: readonly string[], answer: WeightAnswer): Inconsistent | undefined {
  if (answer.by !== 'pairwise') return undefined;
  const ratio = prioritiesOf(items, answer.judgements).value?.consistencyRatio ?? 0;
  return ratio <= consistentUpTo ? undefined : worstOf(items, answer.judgements);
}

/** All answers are of one method. The fault names the first answer that says nothing about the weights, or `answers` when there is none. */
export function weightsOfSeveral(items: readonly string[], answers: readonly PersonsAnswer[]): Checked<SeveralWeights> {
  if (answers.length === 0) return faultAt('answers', 'Nobody has answered; ask again, or ask others.');
  const sorted = [...answers].sort((left, right) => (left.person < right.person ? -1 : 1));
  const own: (PersonsAnswer & { shares: readonly number[] })[] = [];
  for (const entry of sorted) {
    const { value: shares, fault } = sharesOfAnswer(items, entry.answer);
    if (fault) return faultAt(`answers.${answers.indexOf(entry)}.${fault.field}`, fault.message);
    own.push({ ...entry, shares });
  }
  const disagreement = items.map((item, index) =>
    disagreementOn(
      item,
      own.map(({ shares }) => shares[index] ?? 0),
    ),
  );
  const judged = judgedTogether(items, own);
  if (!judged) {
    const people = own.map(({ person, shares }) => ({ person, weights: named(items, shares) }));
    return { value: { weights: named(items, meanShares(own.map(entry => entry.shares))), people, disagreement } };
  }
  if (judged.fault) return judged;
  return { value: ofJudgements(items, judged.value, { own, disagreement }) };
}

const named = (items: readonly string[], shares: readonly number[]): Share[] =>
  items.map((item, index) => ({ item, share: shares[index] ?? 0 }));

function meanShares(people: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = people;
  if (people.length === 1) return first;
  const means = first.map((_, item) =>
    Math.exp(people.reduce((sum, shares) => sum + Math.log(shares[item] ?? 0), 0) / people.length),
  );
  const all = means.reduce((sum, mean) => sum + mean, 0);
  return summingToOne(means.map(mean => mean / all));
}

const judgementsOf = ({ answer }: PersonsAnswer): readonly Judgement[] => (answer.by === 'pairwise' ? answer.judgements : []);

/** Undefined where points were given. */
function judgedTogether(items: readonly string[], answers: readonly PersonsAnswer[]): Checked<GroupPriorities> | undefined {
  if (answers.some(({ answer }) => answer.by !== 'pairwise')) return undefined;
  return groupPriorities(
    items,
    answers.map(entry => ({ person: entry.person, judgements: judgementsOf(entry) })),
  );
}

interface Individually {
  readonly own: readonly PersonsAnswer[];
  readonly disagreement: ItemDisagreement[];
}

function ofJudgements(items: readonly string[], group: GroupPriorities, { own, disagreement }: Individually): SeveralWeights {
  const ratio = group.consistencyRatio ?? 0;
  const together = group.disagreements.map(({ item, over, geometricMean }) => ({ item, over, times: geometricMean }));
  const worst = ratio <= consistentUpTo ? undefined : worstOf(items, together);
  const disputed = group.mostDisputed;
  return {
    weights: named(items, group.weights),
    people: group.people.map(({ person, priorities }, index): OwnWeights => {
      const said = own[index];
      return {
        person,
        weights: named(items, priorities?.weights ?? []),
        ratio: priorities?.consistencyRatio ?? 0,
        ...(said?.mostInconsistent && { mostInconsistent: said.mostInconsistent }),
      };
    }),
    disagreement,
    consistency: {
      ratio,
      accepted: ratio <= consistentUpTo,
      table: group.table,
      ...(worst && { mostInconsistent: worst }),
      ...(disputed && {
        mostDisputed: {
          item: disputed.item,
          over: disputed.over,
          n: disputed.n,
          mean: disputed.geometricMean,
          maxByMin: disputed.maxByMin,
        },
      }),
    },
  };
}

/** The judgement to think over, and what it would mend. */
function worstOf(items: readonly string[], judgements: readonly Judgement[]): Inconsistent | undefined {
  const worst = mostInconsistent(items, judgements).value?.byRemoval;
  if (!worst) return undefined;
  const { item, over, given, suggestedOnScale: suggested, afterScaleValue } = worst;
  return { item, over, given, suggested, ratioAfter: afterScaleValue.consistencyRatio };
}

/** Bounds of the distance between the highest and the lowest share. */
const closeUpTo = 0.05;
const apartFrom = 0.15;

function degreeOf(range: number): Degree {
  if (range <= closeUpTo) return 'agreed';
  return range <= apartFrom ? 'differs' : 'far-apart';
}

function disagreementOn(item: string, shares: readonly number[]): ItemDisagreement {
  const [lowest, highest] = [Math.min(...shares), Math.max(...shares)];
  const range = highest - lowest;
  return { item, lowest, highest, range, geometricSd: geometricSdOf(shares.map(Math.log)), degree: degreeOf(range) };
}

function geometricSdOf(logarithms: readonly number[]): number | null {
  if (logarithms.length < 2) return null;
  const mean = logarithms.reduce((sum, value) => sum + value, 0) / logarithms.length;
  const squares = logarithms.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.exp(Math.sqrt(squares / (logarithms.length - 1)));
}
