/** What others subscribe to is what is written down for them. */
import { expect, test } from 'vitest';
import { catalogue, eventTypes, written } from './event-catalogue.ts';

test('the catalogue in docs/events.md is made from the schemas of facts (node test/cdk/event-catalogue.ts writes it anew)', () => {
  expect(written()).toBe(catalogue().trim());
});

test('no event type is published by two aggregates, but that a workflow waits and what is done about a duty, which mean the same for all', () => {
  const types = eventTypes();
  const twice = types.filter((type, index) => types.indexOf(type) !== index);
  expect([...new Set(twice)].sort()).toEqual(['duty-escalated', 'duty-nudged', 'duty-reminded', 'wait-started']);
  expect(types.length).toBeGreaterThan(35);
});
