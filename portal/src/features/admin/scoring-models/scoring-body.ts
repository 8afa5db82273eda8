/** A scoring model as it is published from its form, what is wrong with it as a whole, and where the form shows what is wrong with a field. */
import type { ModelOf, Weighting } from '#domain/scoring/models/model.ts';
import { scoringModelSchema } from '#domain/scoring/models/model.ts';
import { faultInModel } from '#domain/scoring/models/model-faults.ts';
import { idOfGoals } from '#domain/scoring/models/published.ts';
import { idFrom } from '#domain/values/suggested-id.ts';
import { numberIn, textIn } from '../../../shared/forms/field-values.ts';
import { served } from '../../../shared/text.ts';
import { withIds } from '../ids.ts';
import { shiftedDecimal } from './per-cent.ts';
import type { GoalDraft, PartDraft, ScoringDraft } from './scoring-draft.ts';

/** Empty fields that must be filled are left out, and refused by the schema. */
export function bodyOf(draft: ScoringDraft, taken: readonly string[]) {
  const { id, name, spreadMeasure, spreadOver, uncertainty } = draft;
  const off = numberIn(uncertainty);
  return {
    id: id === '' ? idFrom(name, [...taken, idOfGoals]) : id,
    name: name.trim(),
    scoring: scoringOf(draft),
    ...(spreadMeasure !== '' &&
      draft.method !== 'investment' && { spreadLimit: { measure: spreadMeasure, over: numberIn(spreadOver) } }),
    ...(off !== undefined && hasWeights(draft) && { weightUncertainty: off / 100 }),
  };
}

export function hasWeights({ method }: Pick<ScoringDraft, 'method'>): boolean {
  return method !== 'wsjf' && method !== 'investment';
}

function scoringOf(draft: ScoringDraft) {
  const { method, rankBy, flows, firstNow } = draft;
  if (method === 'investment') {
    const rate = shiftedDecimal(draft.rate, -2) ?? (draft.rate === '' ? '' : String(draft.rate));
    return { method, rate, timing: { flows, firstNow }, rankBy };
  }
  if (method === 'wsjf') {
    const [jobSize, ...costOfDelay] = withIds([draft.jobSize, ...draft.costOfDelay]);
    return { method, costOfDelay: costOfDelay.map(partOf), jobSize: jobSize && partOf(jobSize) };
  }
  const [weighed, musts] = identified(draft);
  const weighting = weightingOf(draft, weighed);
  if (method === 'screen-and-score')
    return {
      ...{ method, must: musts.map(partOf), should: weighed.map(goal => ({ ...partOf(goal), floor: numberIn(goal.floor) })) },
      ...{ weighting, low: numberIn(draft.low), high: numberIn(draft.high), hurdle: numberIn(draft.hurdle) },
    };
  if (method === 'topsis') return { method, goals: weighed.map(goal => ({ ...aboutOf(goal), aim: goal.aim })), weighting };
  if (method === 'ahp') return { method, goals: weighed.map(aboutOf), weighting, ...draft.kept.ahp };
  return { method, goals: weighed.map(goal => ({ ...aboutOf(goal), scale: scaleOf(goal) })), weighting };
}

type Identified<E> = Omit<E, 'key'>;

/** Goals and musts, none with the id of another. */
function identified({ goals, musts }: ScoringDraft): [readonly Identified<GoalDraft>[], readonly Identified<PartDraft>[]] {
  const all = withIds<GoalDraft | PartDraft>([...goals, ...musts]);
  return [all.slice(0, goals.length) as Identified<GoalDraft>[], all.slice(goals.length)];
}

function partOf({ id, name, description }: Identified<PartDraft>) {
  return { id, name: name.trim(), description: textIn(description) };
}

function aboutOf(goal: Identified<GoalDraft>) {
  return { ...partOf(goal), ...(goal.dimension !== 'benefit' && { dimension: goal.dimension }) };
}

function scaleOf({ scale: kind, ...goal }: Identified<GoalDraft>) {
  if (kind === 'percent') return undefined;
  if (kind === 'measured') return { kind, worst: numberIn(goal.worst), best: numberIn(goal.best) };
  if (kind === 'curve') return { kind, points: goal.points.map(({ measure, worth }) => [numberIn(measure), numberIn(worth)]) };
  const levels = goal.levels.map(({ value, words }) => ({ value: numberIn(value), words: words.trim() }));
  return {
    ...{ kind, low: numberIn(goal.low), high: numberIn(goal.high) },
    ...(levels.length > 0 && { levels }),
    ...(goal.levelsOnly && { levelsOnly: true }),
  };
}

function weightingOf(draft: ScoringDraft, goals: readonly Identified<GoalDraft>[]) {
  const { weightsBy: by, formula, kept } = draft;
  const figures = goals.map(({ id: goal, weight }) => ({ goal, figure: numberIn(weight) }));
  if (by === 'direct') return { by, weights: figures.map(({ goal, figure: weight }) => ({ goal, weight })) };
  if (by === 'swing') return { by, points: figures.map(({ goal, figure: points }) => ({ goal, points })) };
  if (by === 'rank') return { by, ranks: figures.map(({ goal, figure: rank }) => ({ goal, rank })), formula };
  return kept.pairwise ?? { by };
}

/** What keeps the model from being published although each of its fields is well. */
export function problemsOf({ scoring }: ReturnType<typeof bodyOf>): readonly string[] {
  const { data: model } = scoringModelSchema.safeParse(scoring);
  const fault = model && faultInModel(model);
  if (!fault) return [];
  const [, place] = /^goals\.(\d+)/.exec(fault.field) ?? [];
  const goal = place === undefined ? undefined : (model as ModelOf<'weighted-sum'>).goals[Number(place)];
  return [goal ? `${goal.name}: ${served(fault.message)}` : served(fault.message)];
}

const places: readonly (readonly [body: RegExp, form: string])[] = [
  [/^scoring\.weighting\.(?:weights|points|ranks)\.(\d+)(?:\..*)?$/, 'goals.$1.weight'],
  [/^scoring\.weighting.*$/, 'goals'],
  [/^scoring\.goals\.(\d+)\.scale\.points\.(\d+)\.0$/, 'goals.$1.points.$2.measure'],
  [/^scoring\.goals\.(\d+)\.scale\.points\.(\d+)\.1$/, 'goals.$1.points.$2.worth'],
  [/^scoring\.goals\.(\d+)\.scale\.(.+)$/, 'goals.$1.$2'],
  [/^scoring\.should\.(.+)$/, 'goals.$1'],
  [/^scoring\.must\.(.+)$/, 'musts.$1'],
  [/^scoring\.(.+)$/, '$1'],
  [/^spreadLimit\.over$/, 'spreadOver'],
  [/^weightUncertainty$/, 'uncertainty'],
];

/** Where the form shows an error of the body. */
export function fieldOf(path: string): string {
  const place = places.find(([body]) => body.test(path));
  return place ? path.replace(place[0], place[1]) : path;
}

/** Ways to find weights that the page can edit, and the comparisons of pairs of the version that was read. */
export function waysOf({ kept }: Pick<ScoringDraft, 'kept'>): readonly Weighting['by'][] {
  return ['direct', 'swing', 'rank', ...(kept.pairwise ? (['pairwise'] as const) : [])];
}
