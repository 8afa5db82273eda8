/**
 * What a board is shown of a scenario, and its digest: candidates, rules, answer and the other scenarios as they were when it was asked. Everything
 * in it is in the history, so anybody can make it again and compare.
 */
import { digestOf } from '../../history/digest.ts';
import type { FrozenCandidate, LeftOut } from '../candidates/candidate.ts';
import type { SelectionRules } from '../problem.ts';
import type { Scenario, ScenarioAnswer } from '../scenarios/scenario.ts';
import type { Selection } from '../state.ts';
import type { OtherScenario } from './other-scenario.ts';

export interface SelectionPack {
  readonly selection: string;
  readonly name: string;
  readonly office: string;
  readonly call?: string | undefined;
  readonly currency: string;
  readonly candidates: readonly FrozenCandidate[];
  readonly leftOut: readonly LeftOut[];
  readonly scenario: {
    readonly number: number;
    readonly revision: number;
    readonly name: string;
    readonly rules: SelectionRules;
    readonly seed: number;
  };
  readonly answer: ScenarioAnswer | undefined;
  readonly others: readonly OtherScenario[];
}

type Of = Pick<Selection, 'id' | 'name' | 'office' | 'call' | 'currency' | 'candidates' | 'leftOut'>;

export function packOf(selection: Of, scenario: Scenario, others: readonly OtherScenario[]): SelectionPack {
  const { id, name, office, call, currency, candidates, leftOut } = selection;
  const { number, revision, rules, seed, answer } = scenario;
  return {
    ...{ selection: id, name, office, call, currency, candidates, leftOut },
    scenario: { number, revision, name: scenario.name, rules, seed },
    answer,
    others,
  };
}

export function digestOfPack(selection: Of, scenario: Scenario, others: readonly OtherScenario[]): string {
  return digestOf(packOf(selection, scenario, others));
}
