/** The rules of a scenario in words, each with how much of it the chosen set uses. */
import { Text } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import { type NamedRule, rulesOf } from '#domain/selection/rules.ts';
import { problemOf } from '#domain/selection/scenarios/problem-of.ts';
import { ruleInWords } from '#domain/selection/words.ts';
import type { ScenarioView } from './api.ts';
import { amountOf, people, sentenceCase } from './words.ts';

export function RulesList({
  selection,
  scenario,
}: {
  selection: SelectionView;
  scenario: Pick<ScenarioView, 'rules' | 'answer'>;
}) {
  const problem = problemOf(selection, scenario);
  const rules = rulesOf(problem);
  const used = scenario.answer?.found.best.used ?? {};
  if (rules.length === 0)
    return (
      <Text>No rule: every candidate that is worth anything is taken. Say what there is to spend with “Change the rules”.</Text>
    );
  return (
    <ul aria-label="Rules">
      {rules.map(rule => (
        <li key={rule.name} className="clip">
          {sentenceCase(ruleInWords(problem, rule))}
          {usedWords(rule, used[rule.name], selection.currency)}.
        </li>
      ))}
    </ul>
  );
}

function usedWords(rule: NamedRule, used: number | undefined, currency: string): string {
  if (used === undefined) return '';
  return rule.kind === 'least' ? `; ${people(used)} needed` : `; ${amountOf(rule.name, used, currency)} used`;
}
