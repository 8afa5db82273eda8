/** A rule of a scenario as a sentence, with how much of it the chosen set uses. */
import type { SelectionProblem } from '#domain/selection/problem.ts';
import type { NamedRule } from '#domain/selection/rules.ts';
import { ruleInWords } from '#domain/selection/words.ts';
import { phrases, served, t } from '../../shared/text.ts';
import type { ScenarioView } from './api.ts';
import { amountOf, people, sentenceCase } from './words.ts';

export function ruleLine(problem: SelectionProblem, rule: NamedRule, answer: ScenarioView['answer']): string {
  const used = usedWords(rule, answer?.found.best.used[rule.name], problem.currency);
  return `${phrases(sentenceCase(served(ruleInWords(problem, rule))), used)}.`;
}

function usedWords({ kind, name }: NamedRule, used: number | undefined, currency: string | undefined): string {
  if (used === undefined) return '';
  return kind === 'least'
    ? t('{people} needed', { people: people(used) })
    : t('{amountOf} used', { amountOf: amountOf(name, used, currency ?? '') });
}
