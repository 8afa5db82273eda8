/** What intake finds: the score with its reasons, and likely duplicates. */
import * as z from 'zod';
import type { OfficeState } from '../../office/state.ts';
import { likenessParts } from '../../scoring/likeness.ts';
import { weightedScore } from '../../scoring/weighted.ts';
import { officeIdSchema, projectIdSchema } from '../../values/ids.ts';
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

/** A project that may be the same one; of another office its title stands for “a project of that office”. */
export const duplicateSchema = z.strictObject({
  project: projectIdSchema,
  title: shortText,
  similarity: z.number().meta({ description: 'How likely both are one, 0 to 1' }),
  office: z
    .strictObject({ id: officeIdSchema, name: shortText })
    .optional()
    .meta({ description: 'The office it belongs to, when it is another' }),
  because: z
    .array(z.strictObject({ part: z.enum(likenessParts), share: z.number() }))
    .optional()
    .meta({
      description: 'What both have in common, each 0 to 1; absent in facts of earlier versions, which compared titles alone',
    }),
});
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
