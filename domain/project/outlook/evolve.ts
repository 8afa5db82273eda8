/** The observations of a project and what came of each. */
import type { ProjectFolds } from '../tables.ts';
import type { observationFacts } from './facts.ts';

/** Observations kept: those of ten years; all are in the facts. */
const mostKept = 10;

export const observationFolds: ProjectFolds<typeof observationFacts> = {
  'outlook-observed': (state, { type: _, stated: at, ...said }) => ({
    ...state,
    observed: (state.observed ?? 0) + 1,
    observations: [...(state.observations ?? []), { ...said, at, came: {} }].slice(-mostKept),
  }),
  'outlook-outcome-asked': (state, { observation }, { at }) => ({
    ...state,
    observations: state.observations?.map(entry => (entry.id === observation ? { ...entry, asked: at } : entry)),
  }),
  'outlook-resolved': (state, { observation, event, outcome, from, change }, { at, actor }) => ({
    ...state,
    observations: state.observations?.map(entry =>
      entry.id === observation
        ? { ...entry, came: { ...entry.came, [event]: { outcome, from, at, change, ...(from === 'pmo' && { by: actor.id }) } } }
        : entry,
    ),
  }),
};
