/** What is asked and what is answered, checked against the rules in whole numbers: nothing is believed because a solver says it. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { ChosenSet } from '../answers.ts';
import { brokenRules, measured } from '../check.ts';
import { faultsIn } from '../faults.ts';
import type { Selection } from '../state.ts';
import { problemOf } from './problem-of.ts';
import type { Scenario } from './scenario.ts';

type Of = Pick<Selection, 'candidates' | 'currency'>;

/** The first fault of rules as a refusal: its field, what is wrong with the value, and the remedy. */
export function faultInRules(selection: Of, scenario: Pick<Scenario, 'rules'>): Refused {
  const [first] = faultsIn(problemOf(selection, scenario));
  if (!first) return undefined;
  const field = first.field.replace(/\[(\d+)\]/g, '.$1');
  return refuse('unknown-reference', `${first.fault}. ${first.remedy}`, field);
}

/** Why an answer is not taken: it names what there is not, breaks a rule, or is not worth what it says. Undefined when it holds. */
export function faultInAnswer(selection: Of, scenario: Pick<Scenario, 'rules'>, answer: ChosenSet): string | undefined {
  const problem = problemOf(selection, scenario);
  try {
    const [broken] = brokenRules(problem, answer.taken);
    if (broken) return broken.words;
    const { value, cost } = measured(problem, answer.taken);
    if (value !== answer.value) return `the set is worth ${value}, and not ${answer.value}`;
    return cost === answer.cost ? undefined : `the set costs ${cost}, and not ${answer.cost}`;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
