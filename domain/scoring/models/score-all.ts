/**
 * Scores all projects by a model, whichever it is, and says who is ranked, who stands apart and why. A pure function of its arguments: anyone can
 * work it out again from the model's version and the ratings. Ratings of goals that the model does not have are not looked at.
 */
import { type Checked, type Fault, faultAt } from '../fault.ts';
import { byId } from '../ranking.ts';
import { scoreAhp } from './ahp.ts';
import { scoreInvestments } from './investment.ts';
import type { ModelOf, ScoringMethod, ScoringModel } from './model.ts';
import type { Alternative, Comparisons, Scoring } from './result.ts';
import { scoreScreened } from './screen-and-score.ts';
import { scoreTopsis } from './topsis-model.ts';
import { scoreWeightedSum } from './weighted-sum.ts';
import { scoreWsjf } from './wsjf-model.ts';

type Scorer<M extends ScoringMethod> = (
  model: ModelOf<M>,
  alternatives: readonly Alternative[],
  comparisons: Comparisons,
) => Checked<Scoring>;

const scorers: { readonly [M in ScoringMethod]: Scorer<M> } = {
  'weighted-sum': scoreWeightedSum,
  ahp: scoreAhp,
  topsis: scoreTopsis,
  wsjf: scoreWsjf,
  'screen-and-score': scoreScreened,
  investment: scoreInvestments,
};

/** `comparisons` are asked for under AHP alone. A fault in one project's answers is a fault of the whole and names the project. */
export function scoreAll(
  model: ScoringModel,
  alternatives: readonly Alternative[],
  comparisons: Comparisons = {},
): Checked<Scoring> {
  const fault =
    faultInIds(partsField[model.method], idsOf(model)) ??
    faultInIds(
      'alternatives',
      alternatives.map(({ id }) => id),
    );
  if (fault) return { fault };
  const { value, fault: wrong } = scored(model, alternatives, comparisons);
  if (wrong) return { fault: wrong };
  return { value: { ...value, apart: value.apart.toSorted(byId) } };
}

/** What makes a model unusable whatever the ratings are: an id that stands twice, a scale without a length, weights that do not hold. */
export function faultInModel(model: ScoringModel): Fault | undefined {
  // Comparisons are between projects, so an unrated one means nothing under AHP.
  const { fault } = scoreAll(model, model.method === 'ahp' ? [] : [{ id: 'unrated' }]);
  return fault;
}

function scored<M extends ScoringMethod>(
  model: ModelOf<M> & { method: M },
  alternatives: readonly Alternative[],
  comparisons: Comparisons,
): Checked<Scoring> {
  return scorers[model.method](model, alternatives, comparisons);
}

/** Everything of a model that a project answers. */
export function idsOf(model: ScoringModel): readonly string[] {
  if (model.method === 'wsjf') return [...model.costOfDelay, model.jobSize].map(({ id }) => id);
  if (model.method === 'screen-and-score') return [...model.must, ...model.should].map(({ id }) => id);
  return model.method === 'investment' ? [] : model.goals.map(({ id }) => id);
}

/** Where a model of each method lists what is rated. */
const partsField: { readonly [M in ScoringMethod]: string } = {
  'weighted-sum': 'goals',
  ahp: 'goals',
  topsis: 'goals',
  wsjf: 'costOfDelay',
  'screen-and-score': 'should',
  investment: 'goals',
};

function faultInIds(field: string, ids: readonly string[]): Fault | undefined {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return faultAt(field, `${id} stands twice; give each its own id.`).fault;
    seen.add(id);
  }
  return undefined;
}
