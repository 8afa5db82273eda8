/** How often and when people were reminded; a condition that is reported anew is waited for anew. */
import { same } from '../namings/naming.ts';
import type { ProjectFolds } from '../tables.ts';
import type { reminderFacts } from './facts.ts';

export const reminderFolds: ProjectFolds<typeof reminderFacts> = {
  'condition-acceptor-reminded': (state, { condition, times }, { at }) => ({
    ...state,
    conditions: state.conditions.map(entry =>
      entry.id === condition && entry.reported
        ? { ...entry, reported: { ...entry.reported, reminded: times, remindedAt: at } }
        : entry,
    ),
  }),
  'naming-reminded': (state, { times, ...name }, { at }) => ({
    ...state,
    namings: state.namings.map(entry => (same(entry, name) ? { ...entry, reminded: times, remindedAt: at } : entry)),
  }),
};
