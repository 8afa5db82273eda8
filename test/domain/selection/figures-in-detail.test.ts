/** What is frozen of a candidate, recorded of a scenario and said of an outcome, figure by figure. */
import { describe, expect, test } from 'vitest';
import { asLabel } from '#domain/selection/candidates/freeze.ts';
import { outcomesOf } from '#domain/selection/ending/outcomes.ts';
import { problemOf } from '#domain/selection/scenarios/problem-of.ts';
import { scenarioOf } from '#domain/selection/state.ts';
import { must } from '#test/support/fixtures.ts';
import {
  answerOf,
  beforeSelection,
  draftSelection,
  opening,
  refusalOf,
  type SelectionWorld,
  scenario,
  scoredProject,
  solvedSelection,
} from '#test/support/selections.ts';

const plain = (text: string | undefined) => text?.replaceAll(/[\u2066-\u2069]/g, '');

const versions = [
  { id: 'small', name: 'Half of it', value: 30, cost: { 2026: 40_000_000 }, needs: {} },
  { id: 'late', value: 60, cost: { 2026: 80_000_000 }, needs: {} },
];

/** The first candidate has two versions, and of the last one up to three units can be had. */
function withWays(): SelectionWorld {
  const world = beforeSelection();
  const candidates = [{ project: 'p1', options: versions }, { project: 'p2' }, { project: 'p4', max: 3 }];
  must(world.to(opening({ candidates }), 'petra'));
  must(world.to({ type: 'add-scenario', ...scenario('As called') }, 'petra'));
  return world;
}

function outcomeOf(world: SelectionWorld, project: string, { option, units = 1 }: { option?: string; units?: number }) {
  const asked = scenarioOf(world.state, 1);
  const { found, ...rest } = answerOf(world, 1, []);
  const taken = [{ id: project, ...(option !== undefined && { option }), units }];
  const answer = {
    ...rest,
    standings: [],
    at: world.now,
    found: { ...found, best: { ...found.best, chosen: [project], taken } },
  };
  const all = outcomesOf(world.state, { ...(asked as NonNullable<typeof asked>), answer });
  return all.find(outcome => outcome.project === project);
}

/** The reason of an outcome where this was found out about the first candidate. */
function reasonFor(standing: object, { chosen = false, status = 'proven', gap = 0 as number | null } = {}): string | undefined {
  const world = draftSelection();
  const { found, ...rest } = answerOf(world, 1, chosen ? ['p1'] : ['p4']);
  const standings = [{ project: 'p1', standing: 'open', ...standing }] as typeof rest.standings;
  const answer = { ...rest, standings, at: world.now, found: { ...found, status: status as 'proven', gap } };
  const asked = scenarioOf(world.state, 1);
  return outcomesOf(world.state, { ...(asked as NonNullable<typeof asked>), answer })[0]?.reason;
}

describe('what is said of an outcome', () => {
  test('a version that is taken is named, by its id where it has no name', () => {
    const named = outcomeOf(withWays(), 'p1', { option: 'small' });
    expect(named).toMatchObject({ chosen: true, option: 'small' });
    expect(plain(named?.reason)).toMatch(/ It is taken as Half of it\.$/);
    expect(plain(outcomeOf(withWays(), 'p1', { option: 'late' })?.reason)).toMatch(/ It is taken as late\.$/);
    expect(Object.keys(named ?? {})).not.toContain('units');
  });

  test('units are said where there was a choice of them, and nothing where there was none', () => {
    const several = outcomeOf(withWays(), 'p4', { units: 2 });
    expect(several).toMatchObject({ units: 2, reason: expect.stringMatching(/ It is taken 2 of 3\.$/) });
    const one = outcomeOf(withWays(), 'p2', {});
    expect(Object.keys(one ?? {})).toEqual(['project', 'chosen', 'reason']);
    expect(one?.reason).not.toContain('It is taken');
  });

  test.each([
    [{ regret: 0 }, 'another set is worth the same, and costs more or comes later by name'],
    [{ regret: 2.345 }, 'with it the set would be worth 2.35 less'],
    [{ regret: null }, 'No set of candidates with it keeps every limit and rule'],
    [{ standing: 'never', regret: 3 }, 'It is in no set whose value comes within 5 %'],
    [{}, /does not belong to the set of greatest value that keeps every limit and rule\.$/],
  ])('a candidate that is not chosen, of which %j was found out, reads why', (standing, words) => {
    expect(reasonFor(standing)).toMatch(words);
  });

  test('a set whose gap is not known does not promise one', () => {
    expect(reasonFor({}, { chosen: true, status: 'best-found', gap: null })).toContain('at most an unknown share below');
  });

  test('a scenario without an answer has no outcomes', () => {
    const { state } = draftSelection();
    expect(() => outcomesOf(state, scenarioOf(state, 1) as never)).toThrow('scenario 1 has no answer to decide on');
  });

  test('a version that must be in or out is the reason, and a candidate whose id begins alike is not meant', () => {
    const world = withWays();
    const rules = { forceIn: ['p1/small'], forceOut: ['p4'] };
    must(world.to({ type: 'change-scenario', scenario: 1, ...scenario('As called', rules) }, 'petra'));
    expect(outcomeOf(world, 'p1', { option: 'small' })?.reason).toContain('The scenario must do it.');
    expect(outcomeOf(world, 'p2', {})?.reason).not.toContain('The scenario must do it.');
  });
});

describe('what is frozen of a candidate', () => {
  test('a goal with exactly half of the points counts, and one with less does not', () => {
    const world = beforeSelection();
    const contributions = [
      { goal: 'growth', points: 50, justification: 'Half.' },
      { goal: 'care', points: 49, justification: 'Less.' },
    ];
    world.projects.push(scoredProject(world.office, 'p5', { title: 'Pier', contributions }));
    must(world.to(opening({ candidates: [{ project: 'p5', cost: { 2026: 5 } }] }), 'petra'));
    expect(world.state.candidates[0]?.goals).toEqual(['growth']);
  });

  test('a project that has ended is no candidate, and one whose cost nobody gave is one once its versions say it', () => {
    const world = beforeSelection();
    const [first] = world.projects;
    if (first) world.projects[0] = { ...first, status: 'declined' } as typeof first;
    expect(refusalOf(world.to(opening(), 'petra')).message).toContain('it is declined');
    world.projects.push(
      scoredProject(world.office, 'p5', { title: 'Pier', costs: [], withheld: [{ field: 'costs', reason: 'Commercial.' }] }),
    );
    expect(refusalOf(world.to(opening({ candidates: [{ project: 'p5' }] }), 'petra')).field).toBe('candidates.0');
    must(world.to(opening({ candidates: [{ project: 'p5', options: versions }] }), 'petra'));
    expect(world.state.candidates[0]).toMatchObject({ cost: {}, options: versions });
  });

  test('a name as rules can hold it has no colon and no doubled blank, is cut, and is never empty', () => {
    expect(asLabel(' Ports:   north ')).toBe('Ports north');
    expect(asLabel(`${'a'.repeat(119)} b`)).toBe('a'.repeat(119));
    expect(asLabel(' : ')).toBe('unnamed');
  });

  test('a total budget and the call are recorded where they were given, and nowhere else', () => {
    const world = beforeSelection();
    must(world.to(opening({ budget: 150_000_000 }), 'petra'));
    expect(world.state.limits).toEqual({ budget: 150_000_000, budgets: { 2026: 140_000_000 }, people: {} });
    expect(Object.keys(beforeSelection().to(opening(), 'petra'))).toEqual(['facts']);
    expect(Object.keys(world.past[0]?.facts[0] ?? {})).not.toContain('call');
  });

  test('without a call nothing is left out by name', () => {
    const leaveOut = [{ project: 'p1', why: 'Done.' }];
    expect(refusalOf(beforeSelection().to(opening({ leaveOut }), 'petra')).field).toBe('leaveOut');
  });
});

describe('what is recorded of a scenario', () => {
  test('the total budget of the selection holds unless the scenario gives its own budgets', () => {
    const world = beforeSelection();
    must(world.to(opening({ budget: 150_000_000 }), 'petra'));
    must(world.to({ type: 'add-scenario', ...scenario('As called') }, 'petra'));
    must(world.to({ type: 'add-scenario', ...scenario('Own years', { budgets: { 2026: 1 } }) }, 'petra'));
    must(world.to({ type: 'add-scenario', ...scenario('Own total', { budget: 7 }) }, 'petra'));
    expect(world.state.scenarios.map(({ rules: { budget, budgets } }) => [budget, budgets])).toEqual([
      [150_000_000, { 2026: 140_000_000 }],
      [undefined, { 2026: 1 }],
      [7, { 2026: 140_000_000 }],
    ]);
    expect(Object.keys(world.state.scenarios[1]?.rules ?? {})).not.toContain('budget');
  });

  test('the question to the optimiser has the departments, versions and units of the candidates', () => {
    const { state } = withWays();
    const { candidates, currency, decimals } = problemOf(state, scenarioOf(state, 1) as never);
    expect([currency, decimals]).toEqual(['GBP', 2]);
    expect(candidates.map(({ id, department, max, options }) => [id, department, max, options?.length])).toEqual([
      ['p1', 'Ports', 1, 2],
      ['p2', 'Ports', 1, undefined],
      ['p4', 'Rail', 3, undefined],
    ]);
  });

  test.each([
    ['name', { ...scenario('Otherwise') }],
    ['seed', { ...scenario('As called'), seed: 2 }],
    ['rules', { ...scenario('As called', { atMost: 2 }) }],
  ])('a scenario with another %s is worked out anew, and the same one is not', (_what, changed) => {
    const world = solvedSelection();
    const same = { type: 'change-scenario', scenario: 1, ...scenario('As called') } as const;
    expect(must(world.to(same, 'petra'))).toEqual([]);
    expect(must(world.to({ type: 'change-scenario', scenario: 1, ...changed }, 'petra'))).toHaveLength(1);
    expect(world.state.scenarios[0]).toMatchObject({ revision: 2, status: 'solving' });
    expect(world.state.scenarios[0]?.answer).toBeUndefined();
  });

  test('an answer keeps its set, its uses, its ties and its standings, also when the solver breaks afterwards', () => {
    const world = draftSelection();
    const answer = answerOf(world, 1, ['p2', 'p3'], { final: false });
    must(world.to({ ...answer, found: { ...answer.found, ties: { settled: true, sets: 2 } } }));
    must(world.to({ type: 'record-failure', scenario: 1, revision: 1, why: 'Out of memory.' }));
    expect(world.state.scenarios[0]).toMatchObject({
      ...{ status: 'solved', why: 'Out of memory.' },
      answer: {
        found: { best: { chosen: ['p2', 'p3'], used: { 'budgets:2026': 140_000_000 } }, ties: { settled: true, sets: 2 } },
        standings: answer.standings,
      },
    });
  });

  test('an answer that says another cost than its set has is not believed', () => {
    const world = draftSelection();
    const { found, ...rest } = answerOf(world, 1, ['p2', 'p3']);
    must(world.to({ ...rest, found: { ...found, best: { ...found.best, cost: 1 } } }));
    expect(world.state.scenarios[0]).toMatchObject({
      status: 'failed',
      why: expect.stringContaining('costs 140000000, and not 1'),
    });
  });

  test('the person who asked to stop is recorded for that scenario alone, and removing one leaves the others', () => {
    const world = draftSelection();
    must(world.to({ type: 'add-scenario', ...scenario('Cheaper') }, 'petra'));
    must(world.to({ type: 'stop-solving', scenario: 2 }, 'petra'));
    expect(world.state.scenarios.map(({ stopAsked }) => stopAsked)).toEqual([undefined, { by: 'petra', at: world.now }]);
    must(world.to({ type: 'remove-scenario', scenario: 1 }, 'petra'));
    expect(world.state.scenarios.map(({ number }) => number)).toEqual([2]);
  });
});
