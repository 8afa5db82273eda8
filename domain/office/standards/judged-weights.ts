/**
 * Weights of goals from comparisons of pairs, before anything is set: each weight as a share, how far the judgements contradict each other, and the one
 * judgement that contradicts the others most with the value that would mend it. Nothing is stored; the arithmetic is domain/scoring's.
 */
import * as z from 'zod';
import { type Checked, faultAt } from '../../scoring/fault.ts';
import { judgementSchema } from '../../scoring/models/model.ts';
import { type Mending, mostInconsistent } from '../../scoring/pairwise/consistency.ts';
import { type Judgement, openMatrixOf, unconnected } from '../../scoring/pairwise/judgements.ts';
import { consistentUpTo, type PairValue, prioritiesOfMatrix } from '../../scoring/pairwise/priorities.ts';
import type { RandomIndexTable } from '../../scoring/pairwise/random-index.ts';
import { idSchema } from '../../values/text.ts';
import type { Goal } from './goal.ts';

/** The body. */
export const judgeGoalsSchema = z
  .strictObject({
    items: z
      .array(idSchema)
      .min(2)
      .max(50)
      .optional()
      .meta({ description: 'What is compared; the goals of the office when left out' }),
    judgements: z.array(judgementSchema).max(2000),
  })
  .meta({ example: { judgements: [{ item: 'digital', over: 'security', times: 3 }] } });

export interface Inconsistent {
  readonly item: string;
  readonly over: string;
  readonly given: number;
  /** The nearest value of the scale 1/9 to 9. */
  readonly suggested: string;
  /** The consistency ratio with it. */
  readonly ratioAfter: number | null;
}

export interface JudgedWeights {
  /** Shares of 0 to 1 in the order of the goals, or of what is compared instead; absent while nothing relates some goals to the others. */
  readonly weights?: readonly { readonly goal: string; readonly share: number }[];
  readonly consistency?: { readonly ratio: number | null; readonly accepted: boolean; readonly table: RandomIndexTable };
  /** Pairs that were not judged, with what the others imply. */
  readonly completed: readonly PairValue[];
  /** Absent where no judgement alone makes the whole more consistent. */
  readonly mostInconsistent?: Inconsistent;
}

export function judgedWeights(goals: readonly Pick<Goal, 'id'>[], judgements: readonly Judgement[]): Checked<JudgedWeights> {
  const items = goals.map(({ id }) => id);
  if (items.length === 0) return faultAt('judgements', 'This office has no goals to compare; set its goals first.');
  const { value: matrix, fault } = openMatrixOf(items, judgements);
  if (fault) return { fault };
  if (unconnected(items, matrix)) return { value: { completed: [] } };
  const { weights, consistencyRatio: ratio, table, completed } = prioritiesOfMatrix(items, matrix);
  const mending = mostInconsistent(items, judgements).value?.byRemoval;
  return {
    value: {
      weights: items.map((goal, index) => ({ goal, share: weights[index] ?? 0 })),
      consistency: { ratio, accepted: ratio === null || ratio <= consistentUpTo, table },
      completed,
      ...(mending && { mostInconsistent: inconsistentOf(mending) }),
    },
  };
}

function inconsistentOf({ item, over, given, suggestedOnScale, afterScaleValue }: Mending): Inconsistent {
  return { item, over, given, suggested: suggestedOnScale, ratioAfter: afterScaleValue.consistencyRatio };
}
