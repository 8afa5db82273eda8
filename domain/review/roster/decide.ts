/** A look at the roster while a round is open: who left is out, and the round ends at once when nothing can be decided any more. */
import { followedByTally } from '../ending/tallied.ts';
import type { ReviewDecisions } from '../tables.ts';
import type { RosterCommands } from './commands.ts';
import { membersWhoLeft } from './left.ts';

export const rosterDecisions: ReviewDecisions<RosterCommands> = {
  'look-at-roster': (state, _command, context) => {
    if (state.outcome || state.route === 'auto') return { facts: [] };
    return membersWhoLeft(state, context).length === 0 ? { facts: [] } : followedByTally(state, [], context);
  },
};
