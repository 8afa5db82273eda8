/** The scoring model that a call freezes: a published one, or the goals of the office as a weighted sum of 0 to 100. */
import { refuse } from '../../decision/refusals.ts';
import type { OfficeState } from '../../office/state.ts';
import type { FrozenModel } from '../frozen-model.ts';

/** Of points of 0 to 100, when nobody has said when a panel is asked to talk. */
const usualSpreadLimit = { measure: 'range', over: 40 } as const;

/** The refusal when the office has no such model, or no goals to make one of. */
export function modelMeant(
  office: OfficeState,
  asked: { readonly id: string; readonly version?: number | undefined } | undefined,
): FrozenModel | ReturnType<typeof refuse> {
  if (asked !== undefined)
    return refuse('unknown-reference', `This office has published no scoring model ${asked.id}.`, 'model.id');
  if (office.goals.length === 0)
    return refuse('unknown-reference', 'This office has no goals to score proposals by; set its goals first.', 'model');
  return {
    id: 'goals',
    version: Math.max(1, office.versions.goals ?? 1),
    name: 'Goals of the office',
    scoring: {
      method: 'weighted-sum',
      goals: office.goals.map(({ id, name, description }) => ({ id, name, ...(description !== undefined && { description }) })),
      weighting: { by: 'direct', weights: office.goals.map(({ id, weight }) => ({ goal: id, weight })) },
    },
    spreadLimit: usualSpreadLimit,
  };
}
