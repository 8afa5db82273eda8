/** What may happen to an assessment next: the decisions of its subjects. */
import type { Context, Decision } from '../decision/decider.ts';
import { requireNoService } from '../decision/machines.ts';
import type { Refused } from '../decision/refusals.ts';
import { type DecideTable, decideBy } from '../decision/tables.ts';
import { nothingVisible, requireMember } from '../office/membership.ts';
import type { AssessmentCommand } from './commands.ts';
import type { AssessmentContext, AssessmentNeeds } from './context.ts';
import { evolveAssessment } from './evolve.ts';
import type { AssessmentFact } from './facts.ts';
import { assessmentOpeningDecisions, openAssessment } from './opening/decide.ts';
import { assessmentPanelDecisions } from './panel/decide.ts';
import { assessmentRatingDecisions } from './ratings/decide.ts';
import { assessmentRevealingDecisions } from './revealing/decide.ts';
import { type Assessment, type AssessmentState, noAssessment } from './state.ts';

const decisions: DecideTable<Assessment, AssessmentCommand, AssessmentFact, AssessmentContext> = {
  ...assessmentOpeningDecisions,
  ...assessmentRatingDecisions,
  ...assessmentPanelDecisions,
  ...assessmentRevealingDecisions,
};
const decideOpened = decideBy(decisions);

function requireVisible(state: AssessmentState, command: AssessmentCommand, context: Context & AssessmentNeeds): Refused {
  if (state.id === undefined && command.type !== 'open-assessment') return nothingVisible;
  return requireMember(context.office, context);
}

export function decideAssessment(
  state: AssessmentState,
  command: AssessmentCommand,
  given: Context & AssessmentNeeds,
): Decision<AssessmentFact> {
  const no = requireVisible(state, command, given) ?? requireNoService('assessment', command, given);
  if (no) return no;
  const { project } = given;
  if (project.id === undefined) return nothingVisible;
  const context: AssessmentContext = { ...given, project };
  if (state.id !== undefined) return decideOpened(state, command, context);
  return command.type === 'open-assessment' ? openAssessment(command, context) : nothingVisible;
}

export const assessment = {
  name: 'assessment',
  fold: 1,
  initial: noAssessment,
  evolve: evolveAssessment,
  requireVisible,
  decide: decideAssessment,
} as const;
