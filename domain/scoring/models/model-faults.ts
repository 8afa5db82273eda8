/**
 * What makes a scoring model unusable whatever the ratings are: an id that stands twice, a scale without a length, weights that do not hold. Apart
 * from the arithmetic of scores, so that whoever only keeps models does not bring that with him.
 */
import { type Fault, faultAt, firstFault } from '../fault.ts';
import { faultInScale } from '../scale.ts';
import type { ScoringMethod, ScoringModel } from './model.ts';
import { weightsOf } from './weighting.ts';

/** The first fault, as scoring a project that nobody has rated would meet it. */
export function faultInModel(model: ScoringModel): Fault | undefined {
  return faultInParts(model) ?? faultInScales(model) ?? faultInWeighting(model);
}

/** Each part has an id of its own. */
export function faultInParts(model: ScoringModel): Fault | undefined {
  return faultInIds(partsField[model.method], idsOf(model));
}

function faultInScales(model: ScoringModel): Fault | undefined {
  if (model.method === 'screen-and-score') return faultInScale({ kind: 'points', low: model.low, high: model.high }, 'scale');
  if (model.method !== 'weighted-sum') return undefined;
  return firstFault(
    model.goals.map(
      ({ scale }, index) =>
        () =>
          scale && faultInScale(scale, `goals.${index}.scale`),
    ),
  );
}

function faultInWeighting(model: ScoringModel): Fault | undefined {
  if (model.method === 'wsjf' || model.method === 'investment') return undefined;
  const weighed = model.method === 'screen-and-score' ? model.should : model.goals;
  return weightsOf(
    weighed.map(({ id }) => id),
    model.weighting,
  ).fault;
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

export function faultInIds(field: string, ids: readonly string[]): Fault | undefined {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return faultAt(field, `${id} stands twice; give each its own id.`).fault;
    seen.add(id);
  }
  return undefined;
}
