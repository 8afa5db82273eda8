/**
 * Withdrawing the request for a gate: by the people of the project alone while nobody has voted, afterwards with the chair's agreement.
 * A round that was withdrawn decides nothing, and hidden ballots stay hidden.
 */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { requireTeamThatAccepted } from '../../project/permissions.ts';
import { notOpen } from '../ballots/eligibility.ts';
import { requireChair } from '../chairing.ts';
import type { ReviewContext } from '../context.ts';
import { requireNotTooOften } from '../ending/too-often.ts';
import type { ReviewFact } from '../facts.ts';
import type { Review } from '../state.ts';
import type { ReviewDecisions } from '../tables.ts';
import type { WithdrawalCommands } from './commands.ts';
import { withdrawalWaits } from './waits.ts';

/** A chair who has said no this often in one round is not asked again. */
const mostAsked = 3;

export const withdrawalDecisions: ReviewDecisions<WithdrawalCommands> = {
  withdraw,
  'answer-withdrawal': answerWithdrawal,
};

export function mayWithdraw(state: Review, context: ReviewContext): Refused {
  const no = notOpen(state, context) ?? requireTeamThatAccepted(context.project, context);
  if (no) return no;
  if (withdrawalWaits(state))
    return refuse('wrong-status', 'The chair has been asked to agree to a withdrawal of this request; wait for the answer.');
  if ((state.withdrawal?.asked ?? 0) >= mostAsked)
    return refuse('too-many', `The chair has answered ${mostAsked} times in this round; the board decides it now.`);
  return requireNotTooOften(state, 'withdrawn', context);
}

export function mayAnswerWithdrawal(state: Review, context: ReviewContext): Refused {
  const no = notOpen(state, context) ?? requireChair(state, context, state.withdrawal?.by);
  if (no) return no;
  return withdrawalWaits(state) ? undefined : refuse('wrong-status', 'Nobody waits for an answer about a withdrawal.');
}

function withdraw(state: Review, { reason }: { reason: string }, context: ReviewContext): Decision<ReviewFact> {
  const by = context.actor.id;
  if (withdrawalWaits(state) && state.withdrawal?.by === by && state.withdrawal.reason === reason) return { facts: [] };
  const no = mayWithdraw(state, context);
  if (no) return no;
  return { facts: [{ type: state.balloted ? 'withdrawal-asked' : 'round-withdrawn', by, reason }] };
}

function answerWithdrawal(
  state: Review,
  { agreed, reason }: WithdrawalCommands['answer-withdrawal'],
  context: ReviewContext,
): Decision<ReviewFact> {
  const no = mayAnswerWithdrawal(state, context);
  if (no) return no;
  const { withdrawal } = state;
  if (!withdrawal) return { facts: [] };
  if (!agreed && reason === undefined)
    return refuse('reason-required', 'Say why the round goes on: who asked is told your reason.', 'reason');
  const answered: ReviewFact = { type: 'withdrawal-answered', agreed, by: context.actor.id, reason };
  if (!agreed) return { facts: [answered] };
  return { facts: [answered, { type: 'round-withdrawn', by: withdrawal.by, reason: withdrawal.reason }] };
}
