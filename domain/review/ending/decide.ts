/** Ending a round with what has been cast: at its deadline, or at once when all criteria of an automatic gate pass. */
import type { Decision } from '../../decision/decider.ts';
import type { ReviewContext } from '../context.ts';
import type { ReviewFact } from '../facts.ts';
import { dueRecorded } from '../recorded/recorded.ts';
import { membersWhoLeft } from '../roster/left.ts';
import type { Review } from '../state.ts';
import type { ReviewDecisions } from '../tables.ts';
import { deadlinePassed } from '../time.ts';
import type { EndingCommands } from './commands.ts';
import { roundOutcome, tallyOf } from './outcome.ts';
import { packChanged, voided } from './pack-changed.ts';
import { followedByTally, withFacts } from './tallied.ts';

/** A round that has ended stays as it ended, whoever asks again. */
export const endingDecisions: ReviewDecisions<EndingCommands> = {
  'close-round': (state, _command, context) => (state.outcome ? { facts: [] } : closeRound(state, context)),
  'void-round': (state, { reason }) => ({ facts: state.outcome ? [] : [{ type: 'round-voided', why: reason }] }),
  'end-with-proposal': (state, { by, reason }) => ({ facts: state.outcome ? [] : [{ type: 'round-withdrawn', by, reason }] }),
};

/** Nobody objected to these in time. */
function recordedThatStood({ recorded }: Review, now: ReviewContext['now']): ReviewFact[] {
  const members = dueRecorded(recorded, now).map(({ member }) => member);
  return members.length > 0 ? [{ type: 'recorded-ballots-stood', members }] : [];
}

function closeRound(state: Review, context: ReviewContext): Decision<ReviewFact> {
  if (packChanged(state, context)) return { facts: [voided(state, context)] };
  if (state.route === 'auto') {
    const why = 'All criteria pass and the gate is automatic.';
    return { facts: [{ type: 'round-decided', outcome: 'go', by: 'auto', why, counts: {}, conditions: [] }] };
  }
  const stood = recordedThatStood(state, context.now);
  if (!deadlinePassed(state, context.now)) return stood.length > 0 ? followedByTally(state, stood, context) : { facts: [] };
  const before = [...stood, ...membersWhoLeft(state, context)];
  const after = withFacts(state, before, context);
  return { facts: [...before, roundOutcome(after, { ...tallyOf(after, context), by: 'deadline' }, context)] };
}
