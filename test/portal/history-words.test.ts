/** The history of a project names people, stages and gate models as the office calls them, and never by their ids. */
import { expect, it } from 'vitest';
import { describeFact, namesIn } from '../../portal/src/features/project/fact-descriptions.ts';

const project = {
  conditions: [],
  stages: [{ id: 'plan', name: 'Planning' }],
  model: { id: 'uk-gateway', name: 'UK Gateway review' },
};
const names = namesIn(project, [], id => (id === 'm-1' ? 'Mina Kovac' : (id ?? '')));
const plain = (fact: { readonly type: string; readonly [field: string]: unknown }) =>
  describeFact(fact, names).replaceAll(/[\u2066-\u2069]/g, '');

it.each([
  [
    { type: 'naming-answered', person: 'm-1', role: 'manager', accepted: true, by: 'm-1' },
    'Mina Kovac is project manager: accepted by Mina Kovac.',
  ],
  [
    { type: 'naming-answered', person: 'm-1', role: 'manager', accepted: false, reason: 'I am away.', by: 'm-1' },
    'Mina Kovac declined to be project manager: I am away.',
  ],
  [
    { type: 'naming-reminded', person: 'm-1', role: 'manager', times: 2 },
    'Mina Kovac was reminded of being named project manager (2).',
  ],
  [
    { type: 'project-admitted', stage: 'plan', model: 'uk-gateway', version: 1 },
    'Admitted to the stage Planning, under version 1 of the gate model UK Gateway review.',
  ],
])('$0 is told with names', (fact, sentence) => {
  expect(plain(fact)).toBe(sentence);
});

it('a gate model that the project no longer follows keeps its id', () => {
  expect(plain({ type: 'gate-model-asked', model: 'light', because: 'it is small' })).toBe(
    'By its size the project follows the gate model light now: it is small.',
  );
});
