/** What may happen in a round next: the decisions of its subjects. */
import type { Context, Decision } from '../decision/decider.ts';
import { requireNoService } from '../decision/machines.ts';
import type { Refused } from '../decision/refusals.ts';
import { type DecideTable, decideBy } from '../decision/tables.ts';
import { waitDecisions } from '../decision/waits.ts';
import { nothingVisible, requireMember } from '../office/membership.ts';
import { ballotDecisions } from './ballots/decide.ts';
import type { ReviewCommand } from './commands.ts';
import type { ReviewContext, ReviewNeeds } from './context.ts';
import { endingDecisions } from './ending/decide.ts';
import { escalationDecisions } from './escalation/decide.ts';
import type { ReviewFact } from './facts.ts';
import { reviewFolding } from './fold.ts';
import { newerDecisions } from './newer/decide.ts';
import { notAsked, openingDecisions, openRound } from './opening/decide.ts';
import { questionDecisions } from './questions/decide.ts';
import { recordedDecisions } from './recorded/decide.ts';
import { rosterDecisions } from './roster/decide.ts';
import type { Review, ReviewState } from './state.ts';
import { timeInRound } from './time.ts';
import { withdrawalDecisions } from './withdrawal/decide.ts';

const decisions: DecideTable<Review, ReviewCommand, ReviewFact, ReviewContext> = {
  ...openingDecisions,
  ...ballotDecisions,
  ...escalationDecisions,
  ...endingDecisions,
  ...waitDecisions,
  ...rosterDecisions,
  ...withdrawalDecisions,
  ...questionDecisions,
  ...newerDecisions,
  ...recordedDecisions,
};
const decideOpened = decideBy(decisions);

function requireVisible(state: ReviewState, command: ReviewCommand, context: Context & ReviewNeeds): Refused {
  if (state.id === undefined && command.type !== 'open-round') return nothingVisible;
  return requireMember(context.office, context);
}

export function decideReview(state: ReviewState, command: ReviewCommand, given: Context & ReviewNeeds): Decision<ReviewFact> {
  const no = requireVisible(state, command, given) ?? requireNoService('review', command, given);
  if (no) return no;
  const { project } = given;
  if (project.id === undefined) return command.type === 'open-round' ? notAsked(command.review) : nothingVisible;
  const context: ReviewContext = { ...given, project };
  if (state.id !== undefined) return decideOpened(state, command, context);
  return command.type === 'open-round' ? openRound(command, context) : nothingVisible;
}

export const review = { ...reviewFolding, requireVisible, timeIn: timeInRound, decide: decideReview } as const;
