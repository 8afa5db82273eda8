/** Opening a selection: candidates are frozen with score, cost and needs, and what is missing is said, never taken for zero. */
import { describe, expect, test } from 'vitest';
import { must, officeWorld } from '#test/support/fixtures.ts';
import { beforeSelection, opening, refusalOf, scoredProject } from '#test/support/selections.ts';

describe('opening a selection', () => {
  test('each candidate is frozen with its score, its cost by year and its department', () => {
    const world = beforeSelection();
    must(world.to(opening(), 'petra'));
    expect(
      world.state.candidates.map(({ project, value, cost, department, scored }) => ({
        project,
        value,
        cost,
        department,
        scored,
      })),
    ).toEqual([
      { project: 'p1', value: 70, cost: { 2026: 100_000_000 }, department: 'Ports', scored: 'claim' },
      { project: 'p2', value: 60, cost: { 2026: 80_000_000 }, department: 'Ports', scored: 'claim' },
      { project: 'p3', value: 50, cost: { 2026: 60_000_000 }, department: 'Rail', scored: 'claim' },
      { project: 'p4', value: 40, cost: { 2026: 40_000_000 }, department: 'Rail', scored: 'claim' },
    ]);
    expect(world.state.status).toBe('draft');
    expect(world.state.limits).toEqual({ budgets: { 2026: 140_000_000 }, people: {} });
  });

  test('a proposal counts for the goals to which it gives at least half of the points, unless the PMO says for which', () => {
    const world = beforeSelection();
    const candidates = [{ project: 'p1' }, { project: 'p4' }, { project: 'p2', goals: ['growth'] }];
    must(world.to(opening({ candidates }), 'petra'));
    expect(world.state.candidates.map(({ goals }) => goals)).toEqual([['growth', 'care'], [], ['growth']]);
  });

  test('a project whose cost was withheld is named as no candidate, and is one once the PMO says its cost', () => {
    const world = beforeSelection();
    const secret = { title: 'Secret tunnel', costs: [], withheld: [{ field: 'costs' as const, reason: 'Commercial.' }] };
    world.projects.push(scoredProject(world.office, 'p5', secret));
    const named = (extra: object) => opening({ candidates: [{ project: 'p1' }, { project: 'p5', ...extra }] });
    const no = refusalOf(world.to(named({}), 'petra'));
    expect(no.message).toContain('Secret tunnel: its cost was withheld or not given');
    expect(no.field).toBe('candidates.1');
    must(world.to(named({ cost: { 2026: 5_000 } }), 'petra'));
    expect(world.state.candidates[1]?.cost).toEqual({ 2026: 5_000 });
  });

  test('a project that is closed, declined or has no score is no candidate, and the refusal says so', () => {
    const world = beforeSelection();
    const unscored = { ...(world.projects[0] as (typeof world.projects)[number]), score: undefined };
    world.projects[0] = unscored;
    expect(refusalOf(world.to(opening(), 'petra')).message).toContain('Harbour crane: it has no score yet');
  });

  test.each([
    ['twice', [{ project: 'p1' }, { project: 'p1' }], 'already-exists', 'candidates.1.project'],
    ['that the office does not have', [{ project: 'p9' }], 'unknown-reference', 'candidates.0.project'],
    ['not at all', [], 'unknown-reference', 'candidates'],
  ])('a project that is named %s is refused with its field', (_how, candidates, code, field) => {
    const no = refusalOf(beforeSelection().to(opening({ candidates }), 'petra'));
    expect([no.code, no.field]).toEqual([code, field]);
  });

  test.each([
    [
      'two versions of one name',
      {
        options: [
          { id: 'small', value: 10, cost: {}, needs: {} },
          { id: 'small', value: 20, cost: {}, needs: {} },
        ],
      },
      'candidates.1.options.1',
      '“small” stands there twice',
    ],
    [
      'versions and several units',
      {
        max: 3,
        options: [
          { id: 'small', value: 10, cost: {}, needs: {} },
          { id: 'large', value: 20, cost: {}, needs: {} },
        ],
      },
      'candidates.1.max',
      'has options and several units',
    ],
  ])('a candidate with %s is refused at its field before anything is frozen', (_what, extra, field, words) => {
    const world = beforeSelection();
    const no = refusalOf(world.to(opening({ candidates: [{ project: 'p1' }, { project: 'p2', ...extra }] }), 'petra'));
    expect([no.field, no.message]).toEqual([field, expect.stringContaining(words)]);
  });

  test('only the PMO and administrators open a selection, and no person of another office learns of it', () => {
    for (const by of ['sonia', 'gail', 'audrey']) expect(refusalOf(beforeSelection().to(opening(), by)).code).toBe('not-allowed');
    expect(refusalOf(beforeSelection().to(opening(), 'stranger')).code).toBe('not-found');
    must(beforeSelection().to(opening(), 'ada'));
  });
});

describe('opening a selection of a call', () => {
  const ranked = {
    id: 'c1',
    office: 'pmo',
    name: 'Change 2026',
    status: 'ranked',
    model: { id: 'goals', version: 3 },
    proposals: ['p1', 'p2', 'p3'].map(project => ({ project, revision: 1 })),
    ranking: [{ project: 'p1', score: 71.123_456_78 }, { project: 'p2', score: 64 }, { project: 'p3' }],
    budgets: [{ year: 2026, amount: 90_000_000 }],
    people: [
      { role: 'developer', quarter: '2026-Q3', tenths: 25 },
      { role: 'developer', quarter: '2026-Q4', tenths: 20 },
    ],
  };
  const ofCall = (changed: object = {}) => opening({ call: 'c1', candidates: [], budgets: undefined, ...changed });
  const withCall = (changed: object = {}) => {
    const world = beforeSelection();
    world.call = { ...ranked, ...changed };
    return world;
  };

  test('the candidates are the ranked proposals with the score of their panels, and the limits are those of the call', () => {
    const world = withCall();
    must(world.to(ofCall(), 'petra'));
    expect(world.state.candidates.map(({ project, value, scored, model }) => [project, value, scored, model])).toEqual([
      ['p1', 71.123_457, 'panel', { id: 'goals', version: 3 }],
      ['p2', 64, 'panel', { id: 'goals', version: 3 }],
    ]);
    expect(world.state.limits).toEqual({
      budgets: { 2026: 90_000_000 },
      people: { developer: { '2026-Q3': 25, '2026-Q4': 20 } },
    });
  });

  test('a proposal that its panel could not score is left out with that reason, and so is one that the PMO leaves out', () => {
    const world = withCall();
    must(world.to(ofCall({ leaveOut: [{ project: 'p2', why: 'Done already.' }] }), 'petra'));
    expect(world.state.leftOut.map(({ project, why }) => [project, why])).toEqual([
      ['p2', 'Done already.'],
      ['p3', 'its panel could not score it: ratings are missing'],
    ]);
  });

  test('needs that the PMO adds are laid over the proposals of the call', () => {
    const world = withCall();
    const needs = { developer: { '2026-Q3': 15 } };
    must(world.to(ofCall({ candidates: [{ project: 'p2', needs }] }), 'petra'));
    expect(world.state.candidates.map(candidate => candidate.needs)).toEqual([{}, needs]);
  });

  test('a call that is not ranked yet, was decided already, or is of another office is refused', () => {
    expect(refusalOf(withCall({ status: 'closed' }).to(ofCall(), 'petra')).message).toContain('its proposals are ranked first');
    expect(refusalOf(withCall({ selection: 's0' }).to(ofCall(), 'petra')).message).toContain('was decided by the selection s0');
    expect(refusalOf(withCall({ office: 'other' }).to(ofCall(), 'petra')).field).toBe('call');
    expect(officeWorld().office.state.id).toBe('pmo');
  });
});
