/** Ballots and recusals on a scenario. Each is followed by the tally: the question ends as soon as its result is settled. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { SelectionContext } from '../context.ts';
import { followedByTally, membersWhoLeft } from '../ending/tallied.ts';
import type { SelectionFact } from '../facts.ts';
import type { Selection, Submission } from '../state.ts';
import type { SelectionDecisions } from '../tables.ts';
import type { SelectionBallot } from './ballot.ts';
import type { SelectionBallotCommands } from './commands.ts';
import { hasSteppedBack, mayStepBack, mayVoteOn, openQuestion } from './eligibility.ts';

export const selectionBallotDecisions: SelectionDecisions<SelectionBallotCommands> = {
  'cast-selection-ballot': cast,
  'recuse-from-selection': (state, { reason }, context) => stepBack(state, reason, context),
  'look-at-board': (state, _command, context) => {
    const { status, submission } = state;
    if (status !== 'submitted' || !submission || membersWhoLeft(submission, context).length === 0) return { facts: [] };
    return followedByTally(state, [], context);
  },
};

type Input = SelectionBallotCommands['cast-selection-ballot'];

function cast(state: Selection, input: Input, context: SelectionContext): Decision<SelectionFact> {
  const { actor } = context;
  const open = openQuestion(state, context);
  if ('refusal' in open) return open;
  const { asked } = open;
  const member = input.onBehalfOf ?? actor.id;
  const no = mayVoteOn(asked, member, context) ?? faultInBallot(asked, input);
  if (no) return no;
  const { choice, reason, prefers } = input;
  const ballot: SelectionBallot = { member, by: actor.id, choice, ...(prefers !== undefined && { prefers }), reason };
  const before = asked.ballots.find(entry => entry.member === member);
  if (before && same(before, ballot)) return { facts: [] };
  return followedByTally(state, [{ type: 'selection-ballot-cast', ballot, replaces: before?.seq }], context);
}

function same(left: SelectionBallot, right: SelectionBallot): boolean {
  return left.by === right.by && left.choice === right.choice && left.prefers === right.prefers && left.reason === right.reason;
}

function faultInBallot({ scenario, others }: Submission, { choice, reason, prefers }: Input): Refused {
  if (choice !== 'approve' && reason === undefined)
    return refuse('reason-required', 'Say why: only an approval needs no reason.', 'reason');
  if (prefers === undefined) return undefined;
  if (choice !== 'another-scenario')
    return refuse('unknown-reference', 'A scenario is named only with the choice another-scenario.', 'prefers');
  if (prefers === scenario.number)
    return refuse(
      'unknown-reference',
      `Scenario ${prefers} is the one that is asked about; approve it, or name another.`,
      'prefers',
    );
  return others.some(({ number }) => number === prefers)
    ? undefined
    : refuse('unknown-reference', `The board was shown no scenario ${prefers}; name one that it was shown.`, 'prefers');
}

/** A member steps back. Only the member can; a ballot cast before is taken out. */
function stepBack(state: Selection, reason: string, context: SelectionContext): Decision<SelectionFact> {
  const no = mayStepBack(state, context);
  if (no) return no;
  const member = context.actor.id;
  if (state.submission && hasSteppedBack(state.submission, member)) return { facts: [] };
  return followedByTally(state, [{ type: 'selection-member-recused', member, reason }], context);
}
