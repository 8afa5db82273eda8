/** How a call closes, is ranked, is decided and ends. */
import type { CallFolds } from '../tables.ts';
import type { callCourseFacts } from './facts.ts';

export const callCourseFolds: CallFolds<typeof callCourseFacts> = {
  'call-closed': (state, _fact, { at }) => ({ ...state, status: 'closed', closedAt: at }),
  'call-ranked': (state, { ranking, decideBy = state.decideBy }, { at }) => ({
    ...state,
    status: 'ranked',
    ranking,
    rankedAt: at,
    ...(decideBy !== undefined && { decideBy }),
  }),
  'call-decided': (state, { selection }, { at }) => ({ ...state, status: 'decided', selection, decidedAt: at }),
  'call-ended': (state, { reason }, { at, actor }) => ({ ...state, status: 'ended', ended: { at, reason, by: actor.id } }),
};
