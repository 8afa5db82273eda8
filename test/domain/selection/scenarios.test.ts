/** Scenarios: what is wrong with their rules, and which answers of an optimiser are believed. */
import { describe, expect, test } from 'vitest';
import { must } from '#test/support/fixtures.ts';
import {
  answerOf,
  draftSelection,
  refusalOf,
  scenario,
  solvedSelection,
  submission,
  submittedSelection,
} from '#test/support/selections.ts';

const typesOf = (decision: unknown) => ((decision as { facts?: { type: string }[] }).facts ?? []).map(({ type }) => type);

describe('a scenario', () => {
  test('it has the money and people of the selection unless it says its own', () => {
    const world = draftSelection();
    must(world.to({ type: 'add-scenario', ...scenario('Less', { budgets: { 2026: 90_000_000 }, atMost: 2 }) }, 'petra'));
    expect(world.state.scenarios.map(({ rules }) => rules.budgets)).toEqual([{ 2026: 140_000_000 }, { 2026: 90_000_000 }]);
    expect(world.state.scenarios[1]?.rules.atMost).toBe(2);
  });

  test('a rule that names no candidate is refused with its field, what is wrong and the remedy', () => {
    const no = refusalOf(draftSelection().to({ type: 'add-scenario', ...scenario('Odd', { forceIn: ['p1', 'p9'] }) }, 'petra'));
    expect(no.field).toBe('rules.forceIn.1');
    expect(no.message).toContain('there is no candidate “p9”');
    expect(no.message).toContain('Name the id of a candidate.');
  });

  test('two scenarios of one selection never have the same name', () => {
    expect(refusalOf(draftSelection().to({ type: 'add-scenario', ...scenario('As called') }, 'petra')).field).toBe('name');
  });

  test('only the PMO and administrators add, change, stop and remove scenarios', () => {
    for (const by of ['sonia', 'gail', 'audrey']) {
      const world = draftSelection();
      expect(refusalOf(world.to({ type: 'add-scenario', ...scenario('Mine') }, by)).code).toBe('not-allowed');
      expect(refusalOf(world.to({ type: 'change-scenario', scenario: 1, ...scenario('Mine') }, by)).code).toBe('not-allowed');
      expect(refusalOf(world.to({ type: 'stop-solving', scenario: 1 }, by)).code).toBe('not-allowed');
      expect(refusalOf(world.to({ type: 'remove-scenario', scenario: 1 }, by)).code).toBe('not-allowed');
    }
  });

  test('an answer that keeps every rule is recorded; the same delivery again adds nothing', () => {
    const world = draftSelection();
    const answer = answerOf(world, 1, ['p2', 'p3']);
    expect(typesOf(world.to(answer))).toEqual(['scenario-solved']);
    expect(world.state.scenarios[0]).toMatchObject({ status: 'solved', answer: { found: { best: { value: 110 } } } });
    expect(typesOf(world.to(answer))).toEqual([]);
  });

  test('an answer that breaks the budget is not believed: the scenario failed, and says which rule was broken by how much', () => {
    const world = draftSelection();
    expect(typesOf(world.to(answerOf(world, 1, ['p1', 'p2'])))).toEqual(['scenario-failed']);
    expect(world.state.scenarios[0]?.why).toContain('the budget of 2026: £1,800,000 used of £1,400,000, £400,000 too much');
    expect(world.state.scenarios[0]?.answer).toBeUndefined();
  });

  test('an answer that says more than its set is worth is not believed', () => {
    const world = draftSelection();
    const { found, ...answer } = answerOf(world, 1, ['p2', 'p3']);
    const boasting = { ...answer, found: { ...found, best: { ...found.best, value: 111 } } };
    expect(typesOf(world.to(boasting))).toEqual(['scenario-failed']);
    expect(world.state.scenarios[0]?.why).toContain('the set is worth 110, and not 111');
  });

  test('an answer that names what there is not is not believed', () => {
    const world = draftSelection();
    const { found, ...answer } = answerOf(world, 1, ['p2', 'p3']);
    const odd = { ...answer, found: { ...found, best: { ...found.best, taken: [{ id: 'p9', units: 1 }] } } };
    expect(typesOf(world.to(odd))).toEqual(['scenario-failed']);
  });

  test('an answer to former rules is not taken for the rules of today', () => {
    const world = draftSelection();
    const late = answerOf(world, 1, ['p2', 'p3']);
    must(world.to({ type: 'change-scenario', scenario: 1, ...scenario('As called', { atMost: 1 }) }, 'petra'));
    expect(typesOf(world.to(late))).toEqual([]);
    expect(world.state.scenarios[0]).toMatchObject({ revision: 2, status: 'solving' });
  });

  test('an answer that is still made better stays under way, and what was found stands when the solver breaks', () => {
    const world = draftSelection();
    must(world.to(answerOf(world, 1, ['p2', 'p4'], { final: false, standings: [] })));
    expect(world.state.scenarios[0]?.status).toBe('solving');
    must(world.to({ type: 'record-failure', scenario: 1, revision: 1, why: 'The solver ran out of memory.' }));
    expect(world.state.scenarios[0]).toMatchObject({
      status: 'solved',
      why: 'The solver ran out of memory.',
      answer: { found: { best: { value: 100 } } },
    });
  });

  test('rules that cannot hold together are recorded with the smallest set of them that clash', () => {
    const world = draftSelection({ forceIn: ['p1', 'p2'] });
    const conflict = {
      rules: [{ rule: 'forceIn:p1', words: 'p1 in' }],
      words: 'The budget, p1 in and p2 in cannot all hold.',
      smallest: true,
    };
    must(world.to({ type: 'record-conflict', scenario: 1, revision: 1, conflict, solver: 'HiGHS' }));
    expect(world.state.scenarios[0]).toMatchObject({ status: 'infeasible', conflict });
    expect(refusalOf(world.to({ type: 'submit-scenario', ...submission }, 'petra')).message).toContain(
      'has no set that keeps its rules',
    );
  });

  test('stopping is asked once and only while something is worked out', () => {
    const world = draftSelection();
    expect(typesOf(world.to({ type: 'stop-solving', scenario: 1 }, 'petra'))).toEqual(['solving-stopped']);
    expect(typesOf(world.to({ type: 'stop-solving', scenario: 1 }, 'petra'))).toEqual([]);
    expect(refusalOf(solvedSelection().to({ type: 'stop-solving', scenario: 1 }, 'petra')).code).toBe('wrong-status');
  });

  test('a scenario that is removed takes its number with it', () => {
    const world = solvedSelection();
    must(world.to({ type: 'remove-scenario', scenario: 1 }, 'petra'));
    must(world.to({ type: 'add-scenario', ...scenario('As called') }, 'petra'));
    expect(world.state.scenarios.map(({ number }) => number)).toEqual([2]);
    expect(refusalOf(world.to({ type: 'change-scenario', scenario: 1, ...scenario('Back') }, 'petra')).code).toBe('not-found');
  });

  test('a selection has at most twenty scenarios at a time', () => {
    const world = draftSelection();
    for (let index = 2; index <= 20; index += 1)
      must(world.to({ type: 'add-scenario', ...scenario(`Number ${index}`) }, 'petra'));
    expect(refusalOf(world.to({ type: 'add-scenario', ...scenario('One more') }, 'petra')).code).toBe('too-many');
  });

  test('what a board decides on stays as it was submitted, whatever becomes of the scenario', () => {
    const world = submittedSelection();
    const { pack, scenario: frozen } = world.state.submission ?? {};
    must(world.to({ type: 'change-scenario', scenario: 1, ...scenario('As called', { atMost: 1 }) }, 'petra'));
    must(world.to({ type: 'remove-scenario', scenario: 1 }, 'petra'));
    expect(world.state.submission).toMatchObject({ pack, scenario: frozen });
  });
});
