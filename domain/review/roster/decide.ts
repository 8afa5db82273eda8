/** The roster of an open round: who left is out at once, and the PMO or an administrator gives a seat to another with a reason. */
import type { Decision } from '../../decision/decider.ts';
import type { ReviewContext } from '../context.ts';
import { packChanged } from '../ending/pack-changed.ts';
import { followedByTally } from '../ending/tallied.ts';
import type { ReviewFact } from '../facts.ts';
import type { Review } from '../state.ts';
import type { ReviewDecisions } from '../tables.ts';
import type { RosterCommands } from './commands.ts';
import { membersWhoLeft } from './left.ts';
import { faultInReplacement, faultInSeat, requireSeatChange, seatsTooFew } from './seat-change.ts';

export const rosterDecisions: ReviewDecisions<RosterCommands> = {
  'look-at-roster': (state, _command, context) => {
    if (state.outcome || state.route === 'auto' || packChanged(state, context)) return { facts: [] };
    return membersWhoLeft(state, context).length === 0 ? { facts: [] } : followedByTally(state, [], context);
  },
  'change-seat': changeSeat,
};

/** Ballots that stand, stand; only a seat without one is given away. */
function changeSeat(
  state: Review,
  { member, replacement, reason }: RosterCommands['change-seat'],
  context: ReviewContext,
): Decision<ReviewFact> {
  const no = requireSeatChange(state, context);
  if (no) return no;
  const change = { member, replacement };
  const unfit =
    faultInSeat(state, member) ?? faultInReplacement(state, replacement, context) ?? seatsTooFew(state, change, context);
  if (unfit) return unfit;
  return followedByTally(state, [{ type: 'seat-changed', ...change, reason, by: context.actor.id }], context);
}
