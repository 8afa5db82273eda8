/** A scenario goes to a board: roster, rule, deadline and what is shown are frozen; a quorum that cannot be met is refused (P6). */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { instantsFor } from '../../office/boards/instants.ts';
import { neverDecided, seatsOf } from '../../office/boards/seated.ts';
import { boardOf } from '../../office/state.ts';
import type { SelectionContext } from '../context.ts';
import type { SelectionFact } from '../facts.ts';
import { faultInAnswer } from '../scenarios/checked.ts';
import { maySubmit } from '../scenarios/permissions.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { missingVoters, type Selection, scenarioOf } from '../state.ts';
import type { SelectionDecisions } from '../tables.ts';
import type { SubmissionCommands } from './commands.ts';
import { interestsInCandidates } from './interest.ts';
import { otherScenarios } from './other-scenario.ts';
import { digestOfPack } from './pack.ts';

export const submissionDecisions: SelectionDecisions<SubmissionCommands> = {
  'submit-scenario': submit,
  'remind-board': ({ status, submission }, { number }) => {
    if (status !== 'submitted' || !submission || submission.reminded >= number) return { facts: [] };
    return { facts: [{ type: 'board-reminded', members: [...missingVoters(submission)], number }] };
  },
  'escalate-submission': ({ status, submission }) => {
    if (status !== 'submitted' || !submission || submission.escalated) return { facts: [] };
    return { facts: [{ type: 'submission-escalated', missing: [...missingVoters(submission)] }] };
  },
};

function submit(
  state: Selection,
  { scenario: number, board: id, rule, deadlineDays, question }: SubmissionCommands['submit-scenario'],
  context: SelectionContext,
): Decision<SelectionFact> {
  const no = maySubmit(state, context);
  if (no) return no;
  const scenario = scenarioOf(state, number);
  const unfit = scenario
    ? faultInScenario(state, scenario)
    : refuse('unknown-reference', `This selection has no scenario ${number}.`, 'scenario');
  if (unfit || !scenario) return unfit as NonNullable<Refused>;
  const board = boardOf(context.office, id);
  if (!board) return refuse('unknown-reference', `This office has no board ${id}; set its boards, or name another.`, 'board');
  const seats = seatsOf(board, { office: context.office, interestOf: interestsInCandidates(context) });
  const undecidable = neverDecided(seats, rule.quorum);
  if (undecidable) return undecidable;
  const others = otherScenarios(state.scenarios, number);
  const submitted: SelectionFact = {
    type: 'selection-submitted',
    number: (state.submission?.number ?? 0) + 1,
    scenario: number,
    revision: scenario.revision,
    pack: digestOfPack(state, scenario, others),
    others,
    board: { id: board.id, name: board.name },
    ...(question !== undefined && { question }),
    rule,
    ...seats,
    ...instantsFor({ deadlineDays }, context.now),
  };
  return { facts: [submitted] };
}

/** Only what was found and checked goes to a board. */
function faultInScenario(state: Selection, scenario: Scenario): Refused {
  const { number, status, answer } = scenario;
  if (status === 'solving')
    return refuse(
      'wrong-status',
      `Scenario ${number} is still being worked out; wait for it, or stop it and take the best so far.`,
      'scenario',
    );
  if (status !== 'solved' || !answer)
    return refuse(
      'wrong-status',
      `Scenario ${number} has no set that keeps its rules; change its rules, or submit another.`,
      'scenario',
    );
  const fault = faultInAnswer(state, scenario, answer.found.best);
  return fault === undefined
    ? undefined
    : refuse('wrong-status', `The answer of scenario ${number} does not hold: ${fault}. Solve it again.`, 'scenario');
}
