/** A scoring model as it stands in the form: what was published comes back as it was, and what is wrong is said at its field. */
import { describe, expect, it } from 'vitest';
import { publishScoringModelSchema } from '#domain/office/scoring-models/commands.ts';
import { publishedScoringModelSchema } from '#domain/scoring/models/published.ts';
import { asPercent, shiftedDecimal } from '../../portal/src/features/admin/scoring-models/per-cent.ts';
import { bodyOf, fieldOf, problemsOf } from '../../portal/src/features/admin/scoring-models/scoring-body.ts';
import { draftOf, newModel, type ScoringDraft } from '../../portal/src/features/admin/scoring-models/scoring-draft.ts';
import { formErrors } from '../../portal/src/shared/forms/form-errors.ts';

const office = { goals: [{ id: 'roads', name: 'Better roads', weight: 3 }] };
const goal = { id: 'reach', name: 'People reached' };
const two = [goal, { id: 'risk', name: 'Risk', description: 'Of delay', dimension: 'risk' as const }];
const direct = {
  by: 'direct',
  weights: [
    { goal: 'reach', weight: 70 },
    { goal: 'risk', weight: 30 },
  ],
};
const scales = [
  {
    kind: 'points',
    low: 1,
    high: 5,
    levels: [
      { value: 1, words: 'none' },
      { value: 5, words: 'all' },
    ],
    levelsOnly: true,
  },
  { kind: 'measured', worst: 24, best: 6 },
  {
    kind: 'curve',
    points: [
      [0, 0],
      [10, 80],
      [20, 100],
    ],
  },
];
const pairs = [{ person: 'petra', judgements: [{ item: 'reach', over: 'risk', times: '1/3' }] }];

const scorings = {
  'a weighted sum with level words': {
    method: 'weighted-sum',
    goals: [{ ...goal, scale: scales[0] }, two[1]],
    weighting: direct,
  },
  'a weighted sum of measures': {
    method: 'weighted-sum',
    goals: [
      { ...goal, scale: scales[1] },
      { ...two[1], scale: scales[2] },
    ],
    weighting: {
      by: 'swing',
      points: [
        { goal: 'reach', points: 100 },
        { goal: 'risk', points: 40 },
      ],
    },
  },
  'a weighted sum by an order': {
    method: 'weighted-sum',
    goals: two,
    weighting: {
      by: 'rank',
      ranks: [
        { goal: 'reach', rank: 1 },
        { goal: 'risk', rank: 2 },
      ],
      formula: 'rank-sum',
    },
  },
  'AHP by comparing pairs': { method: 'ahp', goals: two, weighting: { by: 'pairwise', people: pairs }, synthesis: 'ideal' },
  TOPSIS: { method: 'topsis', goals: [goal, { ...two[1], aim: 'minimise' }], weighting: direct },
  WSJF: { method: 'wsjf', costOfDelay: [goal], jobSize: { id: 'size', name: 'Size' } },
  'screen and score': {
    method: 'screen-and-score',
    must: [{ id: 'legal', name: 'Legal' }],
    should: [
      { ...goal, floor: 2 },
      { id: 'risk', name: 'Risk' },
    ],
    weighting: direct,
    ...{ low: 1, high: 9, hurdle: 55 },
  },
  'money figures': {
    method: 'investment',
    rate: '0.035',
    timing: { flows: 'mid-year', firstNow: false },
    rankBy: 'benefit-cost-ratio',
  },
};

const published = (scoring: unknown) =>
  publishedScoringModelSchema.parse({
    ...{ id: 'digital', name: 'Digital', version: 3, scoring },
    ...((scoring as { method: string }).method !== 'investment' && { spreadLimit: { measure: 'sd', over: 12.5 } }),
    ...('weighting' in (scoring as object) && { weightUncertainty: 0.07 }),
  });

describe('a scoring model in its form', () => {
  it.each(Object.entries(scorings))('%s comes back from the form as it was published', (_, scoring) => {
    const model = published(scoring);
    const sent = publishScoringModelSchema.parse({ ...bodyOf(draftOf(model, office), ['digital']), reason: 'Again.' });
    expect({ ...sent, version: 3, reason: undefined }).toEqual(model);
    expect(problemsOf(bodyOf(draftOf(model, office), ['digital']))).toEqual([]);
  });

  it('a new model begins with the goals of the office and gets an id that no other model has', () => {
    const body = bodyOf({ ...newModel(office), name: 'Goals' }, ['goals-2']);
    expect(body).toMatchObject({
      id: 'goals-3',
      scoring: { goals: [{ id: 'roads', name: 'Better roads' }] },
      weightUncertainty: 0.1,
    });
    expect(publishScoringModelSchema.safeParse({ ...body, reason: 'New.' }).success).toBe(true);
  });

  it('what is missing or wrong is said at the field that was typed', () => {
    const draft = draftOf(published(scorings['a weighted sum with level words']), office);
    const [first, second] = draft.goals;
    const broken = {
      ...draft,
      spreadOver: '',
      goals: [
        { ...first, name: '', weight: '', levels: [{ key: '1', value: '', words: '' }] },
        {
          ...second,
          scale: 'curve',
          points: [
            { key: '1', measure: '', worth: 101 },
            { key: '2', measure: 2, worth: 100 },
          ],
        },
      ],
    } as ScoringDraft;
    const errors = formErrors(publishScoringModelSchema.omit({ reason: true }), bodyOf(broken, []));
    expect(Object.fromEntries(Object.entries(errors).map(([path, reason]) => [fieldOf(path), reason]))).toEqual({
      'goals.0.name': 'Fill this in.',
      'goals.0.weight': 'Fill this in.',
      'goals.0.levels.0.value': 'Fill this in.',
      'goals.0.levels.0.words': 'Fill this in.',
      'goals.1.points.0.measure': 'Fill this in.',
      'goals.1.points.0.worth': 'At most 100.',
      spreadOver: 'Fill this in.',
    });
  });

  it('a scale whose ends are exchanged is a problem that names its goal', () => {
    const draft = draftOf(published(scorings['a weighted sum with level words']), office);
    const goals = draft.goals.map((entry, index) => (index === 0 ? { ...entry, low: 9, high: 1 } : entry));
    expect(problemsOf(bodyOf({ ...draft, goals }, []))).toEqual([
      'People reached: The scale runs from 9 to 1; its low end must be below its high end.',
    ]);
  });
});

it('a rate is a decimal text whose point moves without loss, and a share is a round number of per cents', () => {
  const rates = [
    ['0.035', '3.5'],
    ['0.1', '10'],
    ['1', '100'],
    ['0', '0'],
    ['-0.005', '-0.5'],
    ['0.123456789012', '12.3456789012'],
  ] as const;
  for (const [rate, percent] of rates) {
    expect(shiftedDecimal(rate, 2)).toBe(percent);
    expect(shiftedDecimal(percent, -2)).toBe(rate);
  }
  expect(shiftedDecimal('?3,5 or so', -2)).toBeUndefined();
  expect(asPercent(0.07)).toBe(7);
});
