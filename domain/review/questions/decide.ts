/**
 * Questions and answers while a board decides: its members, their delegates and the PMO ask, the people of the project answer. The answer
 * is attached to the round; the pack, and so what the board is bound to, stays as it was frozen (P13).
 */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { delegationAt, hasRole } from '../../office/state.ts';
import { interestsIn } from '../../project/interest.ts';
import { requireTeamThatAccepted } from '../../project/permissions.ts';
import { hasRecused, notOpen } from '../ballots/eligibility.ts';
import type { ReviewContext } from '../context.ts';
import type { ReviewFact } from '../facts.ts';
import type { Review } from '../state.ts';
import type { ReviewDecisions } from '../tables.ts';
import type { QuestionCommands } from './commands.ts';

/** Questions of one round, at most. */
const mostQuestions = 50;

export const questionDecisions: ReviewDecisions<QuestionCommands> = {
  'ask-question': (state, { text }, context) => {
    const by = context.actor.id;
    const last = state.questions.at(-1);
    if (last?.by === by && last.text === text && !last.answer) return { facts: [] };
    const no = mayAsk(state, context);
    if (no) return no;
    return { facts: [{ type: 'question-asked', id: `q${state.questions.length + 1}`, by, text }] };
  },
  'answer-question': answerQuestion,
};

export function mayAsk(state: Review, context: ReviewContext): Refused {
  const no = notOpen(state, context) ?? requireAsker(state, context);
  if (no) return no;
  if (state.questions.length < mostQuestions) return undefined;
  return refuse(
    'too-many',
    `A round takes ${mostQuestions} questions at most; decide with what was answered, or say what is missing.`,
  );
}

export function mayAnswer(state: Review, context: ReviewContext): Refused {
  const no = notOpen(state, context) ?? requireTeamThatAccepted(context.project, context);
  if (no) return no;
  if (state.questions.some(question => !question.answer)) return undefined;
  return refuse('wrong-status', 'No question of the board waits for an answer.');
}

/** A member who still takes part or somebody who votes for one, neither with an interest in the project (P3), or the PMO. */
function requireAsker(state: Review, context: ReviewContext): Refused {
  const { actor, office, now } = context;
  const members = state.roster.filter(member => !hasRecused(state, member));
  const asks = members.some(
    member => member === actor.id || delegationAt(office, { from: member, to: actor.id }, now) !== undefined,
  );
  const decides = asks && interestsIn(context.project, office, state.gate)(actor.id) === undefined;
  if (decides || hasRole(office, actor.id, 'pmo')) return undefined;
  return refuse('not-allowed', 'Members of this board, their delegates and the PMO ask questions in this round.');
}

function answerQuestion(
  state: Review,
  { question: id, text, file }: QuestionCommands['answer-question'],
  context: ReviewContext,
): Decision<ReviewFact> {
  const no = notOpen(state, context) ?? requireTeamThatAccepted(context.project, context);
  if (no) return no;
  const question = state.questions.find(entry => entry.id === id);
  if (!question) return refuse('not-found', `The board has asked no question ${id} in this round.`);
  const by = context.actor.id;
  const { answer } = question;
  if (answer?.by === by && answer.text === text && answer.file?.sha256 === file?.sha256) return { facts: [] };
  if (answer)
    return refuse(
      'wrong-status',
      'This question is answered, and the board may have decided by it; what the board has read stays.',
    );
  return { facts: [{ type: 'question-answered', question: id, by, text, file }] };
}
