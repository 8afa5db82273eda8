/** What may happen in a round next. */
import type { Decision } from '../decision/decider.ts';
import type { Refused } from '../decision/refusals.ts';
import { nothingVisible, requireMember } from '../office/membership.ts';
import { castBallot, closeRound, recuse } from './ballots.ts';
import type { ReviewCommand, ReviewContext } from './commands.ts';
import type { ReviewFact } from './facts.ts';
import { openRound } from './opening.ts';
import { evolveReview, missingMembers, noReview, type ReviewState } from './state.ts';

function requireVisible(state: ReviewState, command: ReviewCommand, context: ReviewContext): Refused {
  if (state.id === undefined && command.type !== 'open-round') return nothingVisible;
  return requireMember(context.office, context);
}

export function decideReview(state: ReviewState, command: ReviewCommand, context: ReviewContext): Decision<ReviewFact> {
  const no = requireVisible(state, command, context);
  if (no) return no;
  if (command.type === 'open-round') return openRound(state, command.review, context);
  switch (command.type) {
    case 'cast-ballot':
      return castBallot(state, command, context);
    case 'recuse':
      return recuse(state, command.reason, context);
    case 'note-wait':
      return {
        facts:
          state.waits[command.wait] === command.token ? [] : [{ type: 'wait-began', wait: command.wait, token: command.token }],
      };
  }
  if (state.outcome) return { facts: [] };
  switch (command.type) {
    case 'remind':
      if (state.reminded >= command.number) return { facts: [] };
      return { facts: [{ type: 'members-reminded', members: [...missingMembers(state)], number: command.number }] };
    case 'escalate':
      return { facts: state.escalated ? [] : [{ type: 'round-escalated', missing: [...missingMembers(state)] }] };
    case 'close-round':
      return closeRound(state, context);
    case 'void-round':
      return { facts: [{ type: 'round-voided', why: command.reason }] };
  }
}

export const review = {
  name: 'review',
  fold: 1,
  initial: noReview,
  evolve: evolveReview,
  requireVisible,
  decide: decideReview,
} as const;
