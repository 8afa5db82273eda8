/**
 * Scores all projects by a model, whichever it is, and says who is ranked, who stands apart and why. A pure function of its arguments: anyone can
 * work it out again from the model's version and the ratings. Ratings of goals that the model does not have are not looked at.
 */
import type { Checked } from '../fault.ts';
import { byId } from '../ranking.ts';
import { scoreAhp } from './ahp.ts';
import { scoreInvestments } from './investment.ts';
import type { ModelOf, ScoringMethod, ScoringModel } from './model.ts';
import { faultInIds, faultInParts } from './model-faults.ts';
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
    faultInParts(model) ??
    faultInIds(
      'alternatives',
      alternatives.map(({ id }) => id),
    );
  if (fault) return { fault };
  const { value, fault: wrong } = scored(model, alternatives, comparisons);
  if (wrong) return { fault: wrong };
  return { value: { ...value, apart: value.apart.toSorted(byId) } };
}

function scored<M extends ScoringMethod>(
  model: ModelOf<M> & { method: M },
  alternatives: readonly Alternative[],
  comparisons: Comparisons,
): Checked<Scoring> {
  return scorers[model.method](model, alternatives, comparisons);
}
