/** A scoring model while it is being edited. What was typed for one method or scale stays while another is chosen; only what is chosen is published. */
import type { OfficeView } from '#api/answers/offices.ts';
import type { dimensions, ModelOf, ScaledGoal, ScoringMethod, ScoringModel, Weighting } from '#domain/scoring/models/model.ts';
import type { PublishedScoringModel } from '#domain/scoring/models/published.ts';
import type { NumberField } from '../../../shared/forms/field-values.ts';
import { newKey } from '../../../shared/forms/new-key.ts';
import { t } from '../../../shared/text.ts';
import { asPercent, shiftedDecimal } from './per-cent.ts';

interface LevelDraft {
  readonly key: string;
  readonly value: NumberField;
  readonly words: string;
}
interface PointDraft {
  readonly key: string;
  readonly measure: NumberField;
  readonly worth: NumberField;
}
export interface PartDraft {
  readonly key: string;
  /** Empty until it is stored. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
}
export interface GoalDraft extends PartDraft {
  readonly dimension: (typeof dimensions)[number];
  /** A weight, points of a swing or a rank, as the weights are found. */
  readonly weight: NumberField;
  readonly aim: 'maximise' | 'minimise';
  readonly floor: NumberField;
  readonly scale: 'percent' | 'points' | 'measured' | 'curve';
  readonly low: NumberField;
  readonly high: NumberField;
  readonly levels: readonly LevelDraft[];
  readonly levelsOnly: boolean;
  readonly worst: NumberField;
  readonly best: NumberField;
  readonly points: readonly PointDraft[];
}
export interface ScoringDraft {
  readonly id: string;
  readonly name: string;
  readonly method: ScoringMethod;
  readonly weightsBy: Weighting['by'];
  readonly formula: Extract<Weighting, { by: 'rank' }>['formula'];
  readonly goals: readonly GoalDraft[];
  readonly musts: readonly PartDraft[];
  readonly costOfDelay: readonly PartDraft[];
  readonly jobSize: PartDraft;
  readonly low: NumberField;
  readonly high: NumberField;
  readonly hurdle: NumberField;
  /** Per cent a year. */
  readonly rate: NumberField;
  readonly flows: ModelOf<'investment'>['timing']['flows'];
  readonly firstNow: boolean;
  readonly rankBy: ModelOf<'investment'>['rankBy'];
  readonly spreadMeasure: '' | 'range' | 'iqr' | 'sd';
  readonly spreadOver: NumberField;
  /** Per cent of each weight. */
  readonly uncertainty: NumberField;
  /** What the page does not edit of the version that was read, and keeps: comparisons of pairs, and how AHP puts them together. */
  readonly kept: {
    readonly pairwise?: Extract<Weighting, { by: 'pairwise' }>;
    readonly ahp?: Pick<ModelOf<'ahp'>, 'synthesis' | 'randomIndex'>;
  };
}

export const newPart = (name = ''): PartDraft => ({ key: newKey(), id: '', name, description: '' });
export const newLevel = (value: NumberField = ''): LevelDraft => ({ key: newKey(), value, words: '' });
export const newPoint = (measure: NumberField = '', worth: NumberField = ''): PointDraft => ({ key: newKey(), measure, worth });

export const newGoal = (): GoalDraft => ({
  ...newPart(),
  dimension: 'benefit',
  weight: 10,
  aim: 'maximise',
  floor: '',
  scale: 'percent',
  low: 1,
  high: 5,
  levels: [1, 3, 5].map(value => newLevel(value)),
  levelsOnly: false,
  worst: '',
  best: '',
  points: [newPoint('', 0), newPoint('', 100)],
});

/** A model that was never published: the goals of the office as a weighted sum, with the usual limits. */
export function newModel({ goals }: Pick<OfficeView, 'goals'>): ScoringDraft {
  const partsOfDelay = [t('Value to users and business'), t('Time criticality'), t('Risk reduced or opportunity opened')];
  return {
    id: '',
    name: '',
    method: 'weighted-sum',
    weightsBy: 'direct',
    formula: 'centroid',
    goals: goals.map(({ id, name, weight, description = '' }) => ({ ...newGoal(), id, name, weight, description })),
    musts: [],
    costOfDelay: partsOfDelay.map(newPart),
    jobSize: newPart(t('Job size')),
    low: 0,
    high: 10,
    hurdle: 60,
    rate: 3.5,
    flows: 'year-end',
    firstNow: true,
    rankBy: 'net-present-value',
    spreadMeasure: 'range',
    spreadOver: 40,
    uncertainty: 10,
    kept: {},
  };
}

/** A published version as the beginning of the next one. */
export function draftOf(model: PublishedScoringModel, office: Pick<OfficeView, 'goals'>): ScoringDraft {
  const { id, name, scoring, spreadLimit, weightUncertainty } = model;
  return {
    ...newModel(office),
    ...{ id, name, method: scoring.method },
    spreadMeasure: spreadLimit?.measure ?? '',
    spreadOver: spreadLimit?.over ?? '',
    uncertainty: weightUncertainty === undefined ? '' : asPercent(weightUncertainty),
    ...scoringFields(scoring),
  };
}

function scoringFields(scoring: ScoringModel): Partial<ScoringDraft> {
  switch (scoring.method) {
    case 'wsjf':
      return { costOfDelay: scoring.costOfDelay.map(partOf), jobSize: partOf(scoring.jobSize) };
    case 'investment':
      return { rate: shiftedDecimal(scoring.rate, 2) ?? '', ...scoring.timing, rankBy: scoring.rankBy };
    case 'screen-and-score': {
      const { low, high, hurdle, must, should, weighting } = scoring;
      const goals = should.map(goal => ({ ...newGoal(), ...partOf(goal), floor: goal.floor ?? '' }));
      return { low, high, hurdle, musts: must.map(partOf), ...weighed(goals, weighting) };
    }
    case 'ahp': {
      const { synthesis, randomIndex, weighting } = scoring;
      const found = weighed(scoring.goals.map(goalOf), weighting);
      return { ...found, kept: { ...found.kept, ahp: { synthesis, randomIndex } } };
    }
    default:
      return weighed(scoring.goals.map(goalOf), scoring.weighting);
  }
}

function partOf({ id, name, description = '' }: { id: string; name: string; description?: string | undefined }): PartDraft {
  return { key: id, id, name, description };
}

type AnyGoal = ScaledGoal | ModelOf<'topsis'>['goals'][number];

function goalOf(goal: AnyGoal): GoalDraft {
  const fields = 'scale' in goal && goal.scale ? scaleFields(goal.scale) : {};
  const aim = 'aim' in goal ? goal.aim : 'maximise';
  return { ...newGoal(), ...partOf(goal), dimension: goal.dimension ?? 'benefit', aim, ...fields };
}

function scaleFields(scale: NonNullable<ScaledGoal['scale']>): Partial<GoalDraft> {
  if (scale.kind === 'measured') return { scale: 'measured', worst: scale.worst, best: scale.best };
  if (scale.kind === 'curve') return { scale: 'curve', points: scale.points.map(([measure, worth]) => newPoint(measure, worth)) };
  const { low, high, levels = [], levelsOnly = false } = scale;
  return { scale: 'points', low, high, levelsOnly, levels: levels.map(level => ({ key: newKey(), ...level })) };
}

function weighed(
  goals: readonly GoalDraft[],
  weighting: Weighting,
): Pick<ScoringDraft, 'goals' | 'weightsBy' | 'kept'> & Partial<ScoringDraft> {
  const { by } = weighting;
  if (by === 'pairwise') return { goals, weightsBy: by, kept: { pairwise: weighting } };
  const figures = new Map(
    by === 'direct'
      ? weighting.weights.map(({ goal, weight }) => [goal, weight])
      : by === 'swing'
        ? weighting.points.map(({ goal, points }) => [goal, points])
        : weighting.ranks.map(({ goal, rank }) => [goal, rank]),
  );
  return {
    goals: goals.map(goal => ({ ...goal, weight: figures.get(goal.id) ?? '' })),
    weightsBy: by,
    kept: {},
    ...(by === 'rank' && { formula: weighting.formula }),
  };
}
