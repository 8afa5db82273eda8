/** The question that a scenario asks of the optimiser: the frozen candidates under its rules. The same function checks what it answers. */

import { exponentOf } from '../../values/currency.ts';
import type { FrozenCandidate } from '../candidates/candidate.ts';
import type { SelectionProblem, SelectionRules } from '../problem.ts';
import type { Selection } from '../state.ts';
import type { ScenarioInput } from './commands.ts';

type Of = Pick<Selection, 'candidates' | 'currency'>;

export function problemOf({ candidates, currency }: Of, { rules }: { readonly rules: SelectionRules }): SelectionProblem {
  return { currency, decimals: exponentOf(currency), candidates: candidates.map(asProblem), rules };
}

function asProblem({ project, title, value, interval, cost, needs, department, goals, options, max = 1 }: FrozenCandidate) {
  return {
    id: project,
    name: title,
    value,
    ...(interval && { interval }),
    cost,
    needs,
    ...(department !== undefined && { department }),
    goals,
    fields: {},
    ...(options && { options }),
    max,
  };
}

/** The rules of a scenario in full: money and people are those of the selection where it says nothing about them. */
export function fullRules({ rules }: Pick<ScenarioInput, 'rules'>, { limits }: Pick<Selection, 'limits'>): SelectionRules {
  const { budget = rules.budgets === undefined ? limits.budget : undefined, budgets, people, ...others } = rules;
  return {
    ...others,
    ...(budget !== undefined && { budget }),
    budgets: budgets ?? limits.budgets,
    people: people ?? limits.people,
  };
}
