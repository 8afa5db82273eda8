/** How scenarios come, change and are answered. */

import type { Selection } from '../state.ts';
import type { SelectionFolds } from '../tables.ts';
import type { scenarioFacts } from './facts.ts';
import type { Scenario } from './scenario.ts';

export const scenarioFolds: SelectionFolds<typeof scenarioFacts> = {
  'scenario-added': (state, { scenario: number, name, rules, seed }, { at, actor }) => ({
    ...state,
    numbered: number,
    scenarios: [...state.scenarios, { number, revision: 1, name, rules, seed, by: actor.id, at, status: 'solving' }],
  }),
  'scenario-changed': (state, { scenario, name, rules, seed }, { at, actor }) =>
    withScenario(state, scenario, ({ number, revision }) => ({
      ...{ number, revision: revision + 1, name, rules, seed },
      ...{ by: actor.id, at, status: 'solving' },
    })),
  'scenario-removed': (state, { scenario }) => ({
    ...state,
    scenarios: state.scenarios.filter(({ number }) => number !== scenario),
  }),
  'solving-stopped': (state, { scenario }, { at, actor }) =>
    withScenario(state, scenario, before => ({ ...before, stopAsked: { by: actor.id, at } })),
  'scenario-solved': (state, { scenario, found, within, standings, result, solver, final, why }, { at }) =>
    withScenario(state, scenario, before => ({
      ...before,
      status: final ? 'solved' : 'solving',
      answer: { found: found as NonNullable<Scenario['answer']>['found'], within, standings, result, solver, at },
      why,
    })),
  'scenario-infeasible': (state, { scenario, conflict }) =>
    withScenario(state, scenario, before => ({ ...before, status: 'infeasible', conflict, answer: undefined })),
  'scenario-failed': (state, { scenario, why }) =>
    withScenario(state, scenario, before => ({ ...before, status: 'failed', why })),
};

function withScenario(state: Selection, number: number, changed: (before: Scenario) => Scenario): Selection {
  return { ...state, scenarios: state.scenarios.map(entry => (entry.number === number ? changed(entry) : entry)) };
}
