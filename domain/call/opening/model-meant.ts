/** The scoring model that a call freezes: a published one, or the goals of the office as a weighted sum of 0 to 100. */
import { refuse } from '../../decision/refusals.ts';
import { type OfficeState, scoringModelOf } from '../../office/state.ts';
import { idOfGoals } from '../../scoring/models/published.ts';
import { type FrozenModel, isForPanels, modelInWords } from '../frozen-model.ts';

/** Of points of 0 to 100, when nobody has said when a panel is asked to talk. */
const usualSpreadLimit = { measure: 'range', over: 40 } as const;

interface Asked {
  readonly id: string;
  readonly version?: number | undefined;
}

/** The refusal when the office has no such model, or no goals to make one of. */
export function modelMeant(office: OfficeState, asked: Asked | undefined): FrozenModel | ReturnType<typeof refuse> {
  if (asked !== undefined) return publishedMeant(office, asked);
  if (office.goals.length === 0)
    return refuse('unknown-reference', 'This office has no goals to score proposals by; set its goals first.', 'model');
  return {
    id: idOfGoals,
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

/** A method that no panel rates has nothing to ask assessors for. */
function publishedMeant(office: OfficeState, { id, version }: Asked): FrozenModel | ReturnType<typeof refuse> {
  const newest = scoringModelOf(office, id);
  if (!newest) return refuse('unknown-reference', `This office has published no scoring model ${id}.`, 'model.id');
  const model = scoringModelOf(office, id, version);
  if (!model)
    return refuse(
      'unknown-reference',
      `The scoring model ${id} has no version ${version}; its newest is ${newest.version}.`,
      'model.version',
    );
  if (isForPanels(model.scoring)) return model;
  return refuse(
    'unknown-reference',
    `No panel can rate by ${modelInWords(model)}: it ${model.scoring.method === 'ahp' ? 'compares all projects with each other' : 'is about money alone'}. Name a model whose goals are rated project by project.`,
    'model.id',
  );
}
