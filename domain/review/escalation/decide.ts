/** Each reminder goes out once, an escalation once, and neither after the end of the round. */
import { missingMembers } from '../state.ts';
import type { ReviewDecisions } from '../tables.ts';
import type { EscalationCommands } from './commands.ts';

export const escalationDecisions: ReviewDecisions<EscalationCommands> = {
  remind: (state, { number }) => {
    if (state.outcome || state.reminded >= number) return { facts: [] };
    return { facts: [{ type: 'members-reminded', members: [...missingMembers(state)], number }] };
  },
  escalate: state => {
    if (state.outcome || state.escalated) return { facts: [] };
    return { facts: [{ type: 'round-escalated', missing: [...missingMembers(state)] }] };
  },
};
