/** The calls of a project, the last ones, and what the newest panel said of it. */
import type { ProjectFolds } from '../tables.ts';
import type { projectCallFacts } from './facts.ts';

/** Calls that a project remembers; all of them are in its history. */
const mostRemembered = 10;

export const projectCallFolds: ProjectFolds<typeof projectCallFacts> = {
  'call-joined': (state, { call, name }, { at }) => ({
    ...state,
    calls: [...(state.calls ?? []).filter(entry => entry.call !== call), { call, name, joinedAt: at }].slice(-mostRemembered),
  }),
  'call-left': (state, { call }) => ({ ...state, calls: state.calls?.filter(entry => entry.call !== call) }),
  'panel-scored': (state, { type: _, ...panel }, { at }) => ({ ...state, panel: { ...panel, at } }),
  'call-over': (state, { type: _, call, name: __, ...over }, { at }) => ({
    ...state,
    calls: state.calls?.map(entry => (entry.call === call ? { ...entry, over: { ...over, at } } : entry)),
  }),
};
