/** A project knows its programme, and a programme its parts; what both said in between stands in the history. */
import type { ProjectFolds } from '../tables.ts';
import type { programmeFacts } from './facts.ts';

export const programmeFolds: ProjectFolds<typeof programmeFacts> = {
  'programme-joined': (state, { programme, title }, { at, actor }) => ({
    ...state,
    partOf: { programme, title, at, by: actor.id },
  }),
  'programme-left': state => ({ ...state, partOf: undefined }),
  'part-joined': (state, { project, title }, { at }) => ({
    ...state,
    parts: [...(state.parts ?? []).filter(entry => entry.project !== project), { project, title, at }],
  }),
  'part-left': (state, { project }) => ({
    ...state,
    parts: (state.parts ?? []).filter(entry => entry.project !== project),
  }),
};
