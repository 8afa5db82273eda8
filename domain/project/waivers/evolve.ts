/** The waivers of a project; a waived condition knows until when. */
import type { ProjectFolds } from '../tables.ts';
import type { waiverFacts } from './facts.ts';

export const waiverFolds: ProjectFolds<typeof waiverFacts> = {
  'waiver-granted': (state, { type: _, ...waiver }, { at }) => ({
    ...state,
    waivers: [...state.waivers, { ...waiver, at }],
    conditions: state.conditions.map(entry => (entry.id === waiver.condition ? { ...entry, waivedUntil: waiver.until } : entry)),
  }),
};
