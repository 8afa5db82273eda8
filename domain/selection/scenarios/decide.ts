/** Scenarios: the PMO makes them, the optimiser answers; an answer counts only after it was checked against the rules here. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { isolated } from '../../values/isolated.ts';
import type { SelectionContext } from '../context.ts';
import type { SelectionFact } from '../facts.ts';
import { type Selection, scenarioOf } from '../state.ts';
import type { SelectionDecisions } from '../tables.ts';
import { faultInAnswer, faultInRules } from './checked.ts';
import { mostScenarios, type ScenarioCommands, type ScenarioInput } from './commands.ts';
import { mayPlan } from './permissions.ts';
import { fullRules } from './problem-of.ts';
import type { Scenario } from './scenario.ts';

export const scenarioDecisions: SelectionDecisions<ScenarioCommands> = {
  'add-scenario': add,
  'change-scenario': change,
  'remove-scenario': (state, { scenario }, context) => remove(state, scenario, context),
  'stop-solving': (state, { scenario }, context) => stop(state, scenario, context),
  'record-answer': recordAnswer,
  'record-conflict': (state, { type: _, conflict, ...found }) => {
    const stored = { ...conflict, rules: conflict.rules.map(rule => ({ ...rule })) };
    return { facts: isAsked(state, found) ? [{ type: 'scenario-infeasible', ...found, conflict: stored }] : [] };
  },
  'record-failure': (state, { scenario, revision, why }) => ({
    facts: isAsked(state, { scenario, revision }) ? [failed(scenarioOf(state, scenario), { scenario, revision, why })] : [],
  }),
};

function add(state: Selection, input: ScenarioInput, context: SelectionContext): Decision<SelectionFact> {
  const no = mayPlan(state, context) ?? faultInInput(state, input, undefined);
  if (no) return no;
  if (state.scenarios.length >= mostScenarios)
    return refuse('too-many', `A selection has at most ${mostScenarios} scenarios; remove one that is no longer needed.`);
  const { name, seed } = input;
  return { facts: [{ type: 'scenario-added', scenario: state.numbered + 1, name, rules: fullRules(input, state), seed }] };
}

function change(
  state: Selection,
  { scenario: number, ...input }: ScenarioCommands['change-scenario'],
  context: SelectionContext,
): Decision<SelectionFact> {
  const no = mayPlan(state, context) ?? requireScenario(state, number) ?? faultInInput(state, input, number);
  if (no) return no;
  const { name, seed } = input;
  const rules = fullRules(input, state);
  const before = scenarioOf(state, number);
  const same = before?.name === name && before.seed === seed && JSON.stringify(before.rules) === JSON.stringify(rules);
  return { facts: same ? [] : [{ type: 'scenario-changed', scenario: number, name, rules, seed }] };
}

function requireScenario(state: Selection, number: number): Refused {
  if (scenarioOf(state, number)) return undefined;
  return refuse('not-found', `This selection has no scenario ${number} (any more).`);
}

function faultInInput(state: Selection, input: ScenarioInput, number: number | undefined): Refused {
  const namesake = state.scenarios.find(entry => entry.name === input.name && entry.number !== number);
  if (namesake)
    return refuse(
      'already-exists',
      `Scenario ${namesake.number} is called ${isolated(input.name)} already; give another name.`,
      'name',
    );
  return faultInRules(state, { rules: fullRules(input, state) });
}

/** What a board is deciding on stays as it is, frozen; the scenario may go all the same. */
function remove(state: Selection, number: number, context: SelectionContext): Decision<SelectionFact> {
  const no = mayPlan(state, context);
  if (no) return no;
  return { facts: scenarioOf(state, number) ? [{ type: 'scenario-removed', scenario: number }] : [] };
}

export function mayStop(state: Selection, number: number, context: SelectionContext): Refused {
  const no = mayPlan(state, context) ?? requireScenario(state, number);
  if (no) return no;
  return scenarioOf(state, number)?.status === 'solving'
    ? undefined
    : refuse('wrong-status', `Nothing is being worked out for scenario ${number} now.`);
}

function stop(state: Selection, number: number, context: SelectionContext): Decision<SelectionFact> {
  const no = mayStop(state, number, context);
  if (no) return no;
  return { facts: scenarioOf(state, number)?.stopAsked ? [] : [{ type: 'solving-stopped', scenario: number }] };
}

/** Whether something is still worked out for these rules: an answer to former rules, or a second delivery, adds nothing. */
function isAsked(state: Selection, { scenario, revision }: { scenario: number; revision: number }): boolean {
  const known = scenarioOf(state, scenario);
  return known?.revision === revision && known.status === 'solving';
}

/** An answer that breaks a rule, or that is not worth what it says, is never believed. */
function recordAnswer(state: Selection, command: ScenarioCommands['record-answer']): Decision<SelectionFact> {
  const { type: _, ...answer } = command as ScenarioCommands['record-answer'] & { type: string };
  const { scenario, revision, found, solver } = answer;
  const known = scenarioOf(state, scenario) as Scenario;
  if (!isAsked(state, answer)) return { facts: [] };
  const fault = faultInAnswer(state, known, found.best);
  if (fault !== undefined)
    return { facts: [{ type: 'scenario-failed', scenario, revision, why: `The answer of ${solver} was not taken: ${fault}.` }] };
  return { facts: [{ type: 'scenario-solved', ...answer, standings: [...answer.standings], found: asFact(found) }] };
}

/** What was found before the failure stands: it keeps every rule, only nothing better was looked for. */
function failed(before: Scenario | undefined, failure: ScenarioCommands['record-failure']): SelectionFact {
  if (!before?.answer) return { type: 'scenario-failed', ...failure };
  const { at: _, found, standings, ...answer } = before.answer;
  return { type: 'scenario-solved', ...answer, ...failure, found: asFact(found), standings: [...standings], final: true };
}

/** The same plain figures, as a fact stores them. */
function asFact(found: ScenarioCommands['record-answer']['found']) {
  const { best, ...rest } = found;
  return {
    ...rest,
    best: { ...best, chosen: [...best.chosen], taken: best.taken.map(entry => ({ ...entry })), used: { ...best.used } },
    ties: { ...found.ties },
  };
}
