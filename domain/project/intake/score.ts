/** What intake finds: the score with its reasons, and likely duplicates. */
import * as z from 'zod';
import type { OfficeState } from '../../office/state.ts';
import { weightedScore } from '../../scoring/weighted.ts';
import { projectIdSchema } from '../../values/ids.ts';
import { idSchema, shortText } from '../../values/text.ts';
import type { Proposal } from '../proposal.ts';

export const scoreSchema = z.strictObject({
  total: z.number(),
  goals: z.array(
    z.strictObject({
      goal: idSchema,
      name: shortText,
      weight: z.number(),
      share: z.number(),
      points: z.number(),
      adds: z.number(),
      justification: z.string(),
    }),
  ),
});
export type ProjectScore = z.output<typeof scoreSchema>;

export const duplicateSchema = z.strictObject({ project: projectIdSchema, title: shortText, similarity: z.number() });
export type Duplicate = z.output<typeof duplicateSchema>;

/** The score of a proposal against the goals of an office, with what each goal added and why. */
export function scoreOf(proposal: Proposal, office: OfficeState): ProjectScore {
  const given = (goal: string) => proposal.contributions.find(entry => entry.goal === goal);
  const { total, goals } = weightedScore(
    office.goals.map(goal => ({ goal: goal.id, weight: goal.weight, points: given(goal.id)?.points ?? 0 })),
  );
  const named = goals.map((goal, index) => ({
    ...goal,
    name: office.goals[index]?.name ?? goal.goal,
    justification: given(goal.goal)?.justification ?? 'The proposal says nothing about this goal.',
  }));
  return { total, goals: named };
}
