/** Reminders as earlier versions recorded them, each in words of its own; they count as steps of the duty that it was. */
import { withEntry } from '../../duties/evolve.ts';
import { dutyKey } from '../duties/keys.ts';
import { same } from '../namings/naming.ts';
import type { ProjectFolds } from '../tables.ts';
import type { reminderFacts } from './facts.ts';

export const reminderFolds: ProjectFolds<typeof reminderFacts> = {
  'condition-acceptor-reminded': (state, { condition, times }, { at }) => ({
    ...withEntry(state, dutyKey.acceptance(condition), { steps: times, at }),
    conditions: state.conditions.map(entry =>
      entry.id === condition && entry.reported
        ? { ...entry, reported: { ...entry.reported, reminded: times, remindedAt: at } }
        : entry,
    ),
  }),
  'naming-reminded': (state, { type: _, times, ...name }, { at }) => ({
    ...withEntry(state, dutyKey.naming(name.role, name.person), { steps: times, at }),
    namings: state.namings.map(entry => (same(entry, name) ? { ...entry, reminded: times, remindedAt: at } : entry)),
  }),
};
