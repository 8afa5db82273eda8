/** The rules of a scenario in words, each with how much of it the chosen set uses. */
import { Text } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import { rulesOf } from '#domain/selection/rules.ts';
import { problemOf } from '#domain/selection/scenarios/problem-of.ts';
import { t } from '../../shared/text.ts';
import type { ScenarioView } from './api.ts';
import { ruleLine } from './rule-line.ts';

export function RulesList({
  selection,
  scenario,
}: {
  selection: SelectionView;
  scenario: Pick<ScenarioView, 'rules' | 'answer'>;
}) {
  const problem = problemOf(selection, scenario);
  const rules = rulesOf(problem);
  if (rules.length === 0)
    return (
      <Text>
        {t('No rule: every candidate that is worth anything is taken. Say what there is to spend with “Change the rules”.')}
      </Text>
    );
  return (
    <ul aria-label={t('Rules')}>
      {rules.map(rule => (
        <li key={rule.name} className="clip">
          {ruleLine(problem, rule, scenario.answer)}
        </li>
      ))}
    </ul>
  );
}
