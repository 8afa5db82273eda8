/** A portfolio under another scoring model: whose ratings count, what a rating from another scale is worth, who moves and by which goal. */
import { describe, expect, test } from 'vitest';
import { type AskedModel, modelAsked, rescoreSchema } from '#domain/call/rescoring/asked.ts';
import { alternativesIn, type RatedProject } from '#domain/call/rescoring/portfolio.ts';
import { rescored } from '#domain/call/rescoring/rescored.ts';
import { publishScoringModelSchema } from '#domain/office/scoring-models/commands.ts';
import { onOtherScale } from '#domain/scoring/other-scale.ts';
import type { Scale } from '#domain/scoring/scale.ts';
import { must, officeWorld } from '../../support/fixtures.ts';

const weighting = (growth: number, care: number) => ({
  by: 'direct',
  weights: [
    { goal: 'growth', weight: growth },
    { goal: 'care', weight: care },
  ],
});
const parts = ['growth', 'care'].map(id => ({ id, name: id.toUpperCase() }));
const ofFive = { kind: 'points', low: 1, high: 5 };

/** An office with goals growth and care, and with these models under their ids. */
function officeWith(models: Readonly<Record<string, object>>) {
  const world = officeWorld();
  for (const [id, scoring] of Object.entries(models))
    must(
      world.toOffice(
        { type: 'publish-scoring-model', ...publishScoringModelSchema.parse({ id, name: id, scoring, reason: 'Tried.' }) },
        'petra',
      ),
    );
  return world.office.state;
}
const fives = { method: 'weighted-sum', goals: parts.map(part => ({ ...part, scale: ofFive })), weighting: weighting(50, 50) };
const careful = { method: 'weighted-sum', goals: parts, weighting: weighting(10, 90) };
const free = { method: 'topsis', goals: parts, weighting: weighting(50, 50) };
const wsjf = { method: 'wsjf', costOfDelay: [parts[0]], jobSize: parts[1] };
const screen = {
  method: 'screen-and-score',
  must: [{ id: 'legal', name: 'Legal' }],
  should: parts,
  weighting: weighting(1, 1),
};
const state = officeWith({ fives, careful, free, wsjf, screen, money: { method: 'investment', rate: '0.035', timing: {} } });

const claimed = (project: string, growth: number, care?: number): RatedProject => ({
  project,
  claims: [{ goal: 'growth', points: growth }, ...(care === undefined ? [] : [{ goal: 'care', points: care }])],
});
const paneled = (project: string, model: string, medians: Readonly<Record<string, number | boolean | null>>): RatedProject => ({
  ...claimed(project, 100, 100),
  panel: { model, version: 1, medians },
});
const model = (asked: AskedModel) => {
  const { value, fault } = modelAsked(state, asked, 'after');
  if (fault) throw new Error(`${fault.field}: ${fault.message}`);
  return value.model;
};
const ratingsUnder = (id: string, ...projects: RatedProject[]) =>
  alternativesIn(state, model({ id }), projects).map(({ ratings }) => [ratings?.growth, ratings?.care]);

describe('whose ratings count', () => {
  test('the newest panel counts where there is one, else the claim of the sponsor, and who has neither is left out', () => {
    const projects = [paneled('a', 'goals', { growth: 20, care: 40 }), claimed('b', 60, 70), { project: 'c', claims: [] }];
    const rows = rescored(state, [model({}), model({ id: 'careful' })], projects);
    expect(rows.map(({ project, by, scores }) => [project, by, scores[1]])).toEqual([
      ['b', 'claim', 69],
      ['a', 'panel', 38],
    ]);
  });

  test('a panel that could tell nothing leaves the claim, and a goal that the panel could not tell is missing although it was claimed', () => {
    expect(ratingsUnder('careful', paneled('a', 'goals', { growth: null, care: null }))).toEqual([[100, 100]]);
    expect(ratingsUnder('careful', paneled('a', 'goals', { growth: 30, care: null }))).toEqual([[30, null]]);
  });

  test('a must is met by the word of a panel alone', () => {
    const projects = [paneled('a', 'screen', { legal: true, growth: 8, care: 5 }), claimed('b', 90, 90)];
    const rows = rescored(state, [model({}), model({ id: 'screen' })], projects);
    expect(rows.map(({ project, after, apartFor }) => [project, after, apartFor])).toEqual([
      ['a', 1, []],
      ['b', null, ['legal']],
    ]);
  });
});

describe('ratings from another scale', () => {
  test('points keep what they are worth, and a measure stays the measure that it is', () => {
    const measured: Scale = { kind: 'measured', worst: 24, best: 6 };
    const percent: Scale = { kind: 'points', low: 0, high: 100 };
    const five: Scale = { kind: 'points', low: 1, high: 5 };
    expect([onOtherScale(4, five, percent), onOtherScale(75, percent, five), onOtherScale(4, five, five)]).toEqual([75, 4, 4]);
    expect([onOtherScale(12, measured, { ...measured, best: 3 }), onOtherScale(12, measured, percent)]).toEqual([12, null]);
    expect([onOtherScale(4, five, measured), onOtherScale(4, five, undefined), onOtherScale(12, undefined, undefined)]).toEqual([
      null,
      75,
      12,
    ]);
    expect([onOtherScale(12, undefined, percent), onOtherScale(12, undefined, measured)]).toEqual([null, null]);
  });

  test('a panel that rated on one to five is compared with claims of nought to a hundred', () => {
    expect(ratingsUnder('careful', paneled('a', 'fives', { growth: 3, care: 5 }), claimed('b', 60))).toEqual([
      [50, 100],
      [60, null],
    ]);
    expect(ratingsUnder('fives', paneled('a', 'fives', { growth: 2.5, care: 5 }), claimed('b', 75, 0))).toEqual([
      [2.5, 5],
      [4, 1],
    ]);
  });

  test('where a model has no scale, points never stand beside measures: they are missing there', () => {
    const measures = paneled('a', 'free', { growth: 1_200, care: 3 });
    expect(ratingsUnder('free', claimed('b', 60, 40))).toEqual([[60, 40]]);
    expect(ratingsUnder('free', measures, claimed('b', 60, 40))).toEqual([
      [1_200, 3],
      [null, null],
    ]);
  });

  test('a job has no size of nothing: a claim of nought is no size under WSJF', () => {
    expect(ratingsUnder('wsjf', claimed('a', 0, 0), claimed('b', 10, 5))).toEqual([
      [0, null],
      [10, 5],
    ]);
    expect(rescored(state, [model({}), model({ id: 'wsjf' })], [claimed('a', 0, 0)])[0]).toMatchObject({ apartFor: ['care'] });
  });

  test('ratings under a version that the office has not published count nowhere', () => {
    expect(ratingsUnder('careful', paneled('a', 'elsewhere', { growth: 3, care: 5 }))).toEqual([[null, null]]);
  });
});

describe('who moves', () => {
  const projects = [claimed('fast', 90, 20), claimed('kind', 20, 80), claimed('half', 50)];

  test('each move is told with both scores and what each goal adds more or less', () => {
    const rows = rescored(state, [model({ id: 'fives' }), model({ id: 'careful' })], projects);
    expect(rows.map(({ project, before, after, gained }) => [project, before, after, gained])).toEqual([
      ['kind', 2, 1, 1],
      ['fast', 1, 2, -1],
      ['half', null, null, null],
    ]);
    const [kind, , half] = rows;
    expect(kind?.scores).toEqual([50, 74]);
    expect(kind?.byGoal.reduce((sum, { change }) => sum + change, 0)).toBeCloseTo(24, 9);
    expect(half).toMatchObject({ scores: [null, null], apartFor: ['care'] });
  });

  test('between two methods places are compared and scores are not', () => {
    const [first] = rescored(state, [model({ id: 'careful' }), model({ id: 'free' })], projects);
    expect(first).toMatchObject({ scoreChange: null, byGoal: [] });
  });

  test('the same model twice moves nobody, in whatever order the projects come', () => {
    const both = [model({ id: 'careful' }), model({ id: 'careful' })] as const;
    const rows = rescored(state, both, projects);
    expect(rows.every(({ before, after, scoreChange }) => before === after && (scoreChange ?? 0) === 0)).toBe(true);
    expect(rescored(state, both, projects.toReversed())).toEqual(rows);
    expect(rescored(state, both, [])).toEqual([]);
  });
});

describe('which models are meant', () => {
  const fault = (asked: object) => modelAsked(state, rescoreSchema.shape.after.parse(asked), 'after').fault;

  test('without an id the goals of the office are meant, else the newest version, or a draft that nobody has published', () => {
    expect(model({})).toMatchObject({ id: 'goals' });
    expect(modelAsked(state, { id: 'careful' }, 'after').value).toMatchObject({
      draft: false,
      model: { id: 'careful', version: 1 },
    });
    const draft = rescoreSchema.shape.after.parse({ scoring: careful });
    expect(modelAsked(state, draft, 'after').value).toMatchObject({ draft: true, model: { id: 'draft' } });
    const tried = {
      id: 'careful',
      weights: [
        { dimension: 'growth', weight: 1 },
        { dimension: 'care', weight: 0 },
      ],
    };
    expect(modelAsked(state, tried, 'after').value).toMatchObject({
      draft: true,
      model: { scoring: { weighting: { by: 'direct' } } },
    });
  });

  test.each([
    [{ id: 'nowhere' }, 'after.id', 'has published no scoring model nowhere'],
    [{ id: 'careful', version: 7 }, 'after.version', 'has no version 7'],
    [{ version: 2 }, 'after.version', 'have no versions'],
    [{ id: 'money' }, 'after.id', 'about money alone'],
    [{ scoring: { method: 'investment', rate: '0.1', timing: {} } }, 'after.scoring.method', 'about money alone'],
    [{ id: 'careful', scoring: careful }, 'after.scoring', 'leave out either'],
    [{ scoring: { ...careful, weighting: weighting(0, 0) } }, 'after.scoring.weighting.weights', 'sum to zero'],
    [{ id: 'careful', weights: [{ dimension: 'speed', weight: 1 }] }, 'after.weights.0.dimension', 'speed'],
    [{ id: 'wsjf', weights: [{ dimension: 'growth', weight: 1 }] }, 'after.weights', 'no weights to try'],
  ])('%j is refused at its field, with what to do', (asked, field, words) => {
    expect(fault(asked)?.field).toBe(field);
    expect(fault(asked)?.message).toContain(words);
  });
});
