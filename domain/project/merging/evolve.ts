/** A merged proposal is declined with the reason, and says where the work goes on; a revision takes it back into intake. */
import { isolated } from '../../values/isolated.ts';
import type { ProjectFolds } from '../tables.ts';
import type { mergingFacts } from './facts.ts';

/** How many merged proposals the state remembers; all of them stand in the history. */
const remembered = 50;

export const mergingFolds: ProjectFolds<typeof mergingFacts> = {
  'proposal-merged': (state, { into: project, title, reason }, { at, actor }) => {
    if (state.status !== 'submitted' && state.status !== 'returned' && state.status !== 'declined')
      throw new Error(`a project that is ${state.status} is merged into no other`);
    const said = `It is the same as “${isolated(title)}”, where the work goes on: ${reason}`;
    return { ...state, status: 'declined', reasons: [said], mergedInto: { project, title, at, by: actor.id } };
  },
  'merged-here': (state, { project, title }, { at }) => ({
    ...state,
    mergedHere: [...(state.mergedHere ?? []).filter(entry => entry.project !== project), { project, title, at }].slice(
      -remembered,
    ),
  }),
};
