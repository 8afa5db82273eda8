/** How a call goes on: it closes on its day or when the PMO says so, is ranked when all is assessed, and ends with a reason. */
import { usualDecideBy } from '../opening/terms.ts';
import { requireCallKeeper, requireCallStatus, requireSystem } from '../permissions.ts';
import type { CallDecisions } from '../tables.ts';
import type { CallCourseCommands } from './commands.ts';

export const callCourseDecisions: CallDecisions<CallCourseCommands> = {
  'close-call': (state, { reason }, context) => {
    const no = requireCallKeeper(context);
    if (no) return no;
    return { facts: state.status === 'open' ? [{ type: 'call-closed', reason }] : [] };
  },
  'rank-call': (state, { ranking }, context) => {
    const no = requireSystem(context);
    if (no) return no;
    if (state.status !== 'closed') return { facts: [] };
    // A call that was standing had no day to reckon from before.
    const decideBy = state.decideBy === undefined && { decideBy: usualDecideBy(context.office, context.now) };
    return { facts: [{ type: 'call-ranked', ranking: [...ranking], ...decideBy }] };
  },
  'decide-call': (state, { selection }, context) => {
    const no = requireSystem(context);
    if (no) return no;
    if (state.selection === selection || state.status === 'ended') return { facts: [] };
    return requireCallStatus(state, ['ranked'], 'Deciding') ?? { facts: [{ type: 'call-decided', selection }] };
  },
  'end-call': (state, { reason }, context) => {
    const no = requireCallKeeper(context);
    if (no) return no;
    return { facts: state.status === 'ended' ? [] : [{ type: 'call-ended', reason }] };
  },
};
