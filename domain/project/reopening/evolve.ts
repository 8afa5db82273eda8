/** A project that its board takes up again goes on in the stage where it was; what closed it is kept as a closure that was sent back. */
import type { Project } from '../state.ts';
import type { ProjectFolds } from '../tables.ts';
import type { reopeningFacts } from './facts.ts';

export const reopeningFolds: ProjectFolds<typeof reopeningFacts> = {
  'reopening-asked': (state, { review, reason }, { at, actor }) => ({
    ...state,
    reopening: { review, by: actor.id, at, reason },
  }),
  'project-reopened': (state, { why }, { at }): Project => {
    if (state.status !== 'killed' && state.status !== 'closed') throw new Error(`a project that is ${state.status} is not over`);
    const { closure, reopening } = state;
    return {
      ...state,
      status: 'active',
      result: undefined,
      open: undefined,
      lastGateAt: undefined,
      stageSince: at,
      closure: closure && { ...closure, returned: why },
      reopening: reopening && { ...reopening, reopenedAt: at },
    };
  },
};
