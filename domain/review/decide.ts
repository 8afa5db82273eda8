/** What may happen in a round next. */
import type { Context, Decision } from '../decision/decider.ts';
import { refuse } from '../decision/refusals.ts';
import { castBallot, closeRound, recuse } from './ballots.ts';
import type { ReviewCommand, ReviewNeeds } from './commands.ts';
import type { ReviewFact } from './facts.ts';
import { openRound } from './opening.ts';
import { evolveReview, missingMembers, noReview, type ReviewState } from './state.ts';

export type ReviewContext = Context & ReviewNeeds;

export function decideReview(state: ReviewState, command: ReviewCommand, context: ReviewContext): Decision<ReviewFact> {
  if (command.type === 'open-round') return openRound(state, command.review, context);
  if (state.id === undefined) return refuse('not-found', 'There is no such review.');
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

export const review = { name: 'review', fold: 1, initial: noReview, evolve: evolveReview, decide: decideReview } as const;
