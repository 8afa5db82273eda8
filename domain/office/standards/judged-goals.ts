/**
 * Goals whose weights come from judgements: the judgements stand on record with them, what they come to is what is set, and a consistency ratio over
 * 0.10 is accepted with a reason only. So the rule holds whoever asks, from whichever page.
 */
import * as z from 'zod';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { judgementSchema } from '../../scoring/models/model.ts';
import { faultInConsistency, needsReason } from '../../scoring/pairwise/acceptance.ts';
import { mostInconsistent } from '../../scoring/pairwise/consistency.ts';
import { type Priorities, prioritiesOf } from '../../scoring/pairwise/priorities.ts';
import { idSchema, longText } from '../../values/text.ts';
import type { Goal } from './goal.ts';

const acceptedBecause = longText
  .optional()
  .meta({ description: 'Why a consistency ratio over 0.10 is accepted; refused without' });

/** What is sent beside the goals. */
export const judgedGoalsSchema = z
  .strictObject({ judgements: z.array(judgementSchema).min(1).max(1225), acceptedBecause })
  .meta({ description: 'The comparisons of pairs that the weights come from; the weights are what they come to, in proportion' });
export type JudgedGoals = z.output<typeof judgedGoalsSchema>;

/** What stands on record: the comparisons of one person, or the question of weights that several people answered. */
export const goalsFromSchema = z.strictObject({
  judgements: judgedGoalsSchema.shape.judgements.optional(),
  weighting: idSchema.optional().meta({ description: 'The question of weights that the office has taken over' }),
  ratio: z.number().nullable().optional().meta({ description: 'Consistency ratio of the judgements, where there are any' }),
  acceptedBecause,
});
export type GoalsFrom = z.output<typeof goalsFromSchema>;

/** How far a weight may lie from its share of all, for rounding. */
const nearly = 0.005;

/** What is put on record beside the goals, or why they are refused. */
export function goalsFrom(goals: readonly Goal[], judged: JudgedGoals): { from: GoalsFrom } | NonNullable<Refused> {
  const items = goals.map(({ id }) => id);
  const { value, fault } = prioritiesOf(items, judged.judgements);
  if (fault) return refuse('unknown-reference', fault.message, `judged.${fault.field}`);
  const ratio = value.consistencyRatio;
  const worst = ratio !== null && needsReason({ ratio }) ? worstOf(items, judged.judgements) : undefined;
  const inconsistent = faultInConsistency({ ...judged, ratio, mostInconsistent: worst });
  if (inconsistent) return refuse('reason-required', inconsistent.message, `judged.${inconsistent.field}`);
  return faultInWeights(goals, value) ?? { from: { ...judged, ratio } };
}

function worstOf(items: readonly string[], judgements: JudgedGoals['judgements']) {
  const worst = mostInconsistent(items, judgements).value?.byRemoval;
  return worst ? { item: worst.item, over: worst.over, suggested: worst.suggestedOnScale } : undefined;
}

function faultInWeights(goals: readonly Goal[], { weights }: Priorities): Refused {
  const all = goals.reduce((sum, { weight }) => sum + weight, 0);
  const index = goals.findIndex(({ weight }, place) => Math.abs(weight / all - (weights[place] ?? 0)) > nearly);
  if (index === -1) return undefined;
  const { name = '', weight = 0 } = goals[index] ?? {};
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return refuse(
    'unknown-reference',
    `${name} has ${percent(weight / all)} of all weights, and the judgements say ${percent(weights[index] ?? 0)}; give the weights that they come to, or leave the judgements out.`,
    `goals.${index}.weight`,
  );
}
