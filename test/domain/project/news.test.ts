/** What happened last in a project, in words: decisions with their conditions, what is a warning, and what is no news. */
import { expect, test } from 'vitest';
import type { ProjectFact } from '#domain/project/facts.ts';
import { type NewsNames, newsInEntry, newsOf } from '#domain/project/portfolio/news.ts';

const names: NewsNames = {
  gate: id => ({ g2: 'Go to development' })[id] ?? id,
  stage: id => ({ plan: 'Planning' })[id] ?? id,
  person: id => ({ sonia: 'Sonia' })[id] ?? id,
  isOfGate: review => review !== 'p1.g2.9',
};

const line = (fact: object) => {
  const news = newsOf(fact as ProjectFact, names);
  return news && [news.words, news.tone];
};
const decided = (outcome: string, conditions: readonly object[] = [], review = 'p1.g2.1') => ({
  ...{ type: 'gate-outcome-recorded', gate: 'g2', review, outcome, conditions, why: 'Said so' },
});

test('a decision says which gate was passed, with how many conditions, or what its board said instead', () => {
  expect(line(decided('go'))).toEqual(['Go to development passed', 'good']);
  expect(line(decided('conditional-go', [{}, {}]))).toEqual(['Go to development passed with two conditions', 'good']);
  expect(line(decided('conditional-go', [{}]))).toEqual(['Go to development passed with one condition', 'good']);
  expect(line(decided('hold'))).toEqual(['Held at Go to development', 'warn']);
  expect(line(decided('kill'))).toEqual(['Stopped by its board at Go to development', 'bad']);
});

test('a decision about a change or an exception alone passes no gate, and is not said to', () => {
  expect(line(decided('go', [], 'p1.g2.9'))).toEqual(['Its board decided between two gates: Go', 'good']);
});

test('people and stages are called as the office calls them', () => {
  expect(line({ type: 'proposal-submitted', proposal: { sponsor: 'sonia' } })).toEqual(['Proposed by Sonia', 'plain']);
  expect(line({ type: 'project-admitted', stage: 'plan' })).toEqual(['Admitted to Planning', 'good']);
  expect(line({ type: 'proposal-returned', reasons: ['a', 'b', 'c'] })).toEqual([
    'Returned to its sponsor with three questions',
    'warn',
  ]);
});

test('reminders, alerts and notes of the engine are no news, and a fact of a later version is none', () => {
  for (const type of ['duty-reminded', 'criterion-failed', 'wait-started', 'evidence-added', 'outlook-observed', 'to-come'])
    expect(line({ type })).toBeUndefined();
});

test('of what happened at once the decision is told, and not what it brought with it', () => {
  const facts = [{ type: 'baseline-set', number: 2 }, { type: 'duty-reminded' }, decided('go')] as unknown as ProjectFact[];
  expect(newsInEntry(facts, names)?.words).toBe('Go to development passed');
  expect(newsInEntry([{ type: 'wait-started' }] as unknown as ProjectFact[], names)).toBeUndefined();
});
