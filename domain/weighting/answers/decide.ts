/** Those who are asked answer, and may answer anew until the question is closed; the last missing answer closes it. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { sharesOfAnswer } from '../../scoring/several/answer.ts';
import { inconsistencyOf } from '../../scoring/several/weights.ts';
import type { WeightingContext } from '../context.ts';
import { closedWhenComplete } from '../ending/close.ts';
import type { WeightingFact } from '../facts.ts';
import { requireAsked, requireOpen } from '../permissions.ts';
import type { Weighting } from '../state.ts';
import type { WeightingDecisions } from '../tables.ts';
import type { WeightingAnswerCommands } from './commands.ts';

export const weightingAnswerDecisions: WeightingDecisions<WeightingAnswerCommands> = { 'answer-weighting': answerWeighting };

/** Whether the actor may answer now: the day counts, not when the schedule came round to it. */
export function requireAnswering(state: Weighting, context: WeightingContext): Refused {
  const no = requireAsked(state, context) ?? requireOpen(state);
  if (no || context.now <= state.until) return no;
  return refuse('deadline-passed', 'The day of this question is over; the answers come to light as they are.');
}

function answerWeighting(
  state: Weighting,
  { answer }: WeightingAnswerCommands['answer-weighting'],
  context: WeightingContext,
): Decision<WeightingFact> {
  const no = requireAnswering(state, context) ?? faultInAnswer(state, answer);
  if (no) return no;
  const person = context.actor.id;
  const before = state.answers.find(entry => entry.person === person);
  if (before && digestOf(before.answer) === digestOf(answer)) return { facts: [] };
  const worst = inconsistencyOf(
    state.items.map(({ id }) => id),
    answer,
  );
  const given = { type: 'weighting-answered' as const, person, answer, ...(worst && { mostInconsistent: worst }) };
  return { facts: closedWhenComplete(state, [given], context) };
}

function faultInAnswer({ items, method }: Weighting, answer: WeightingAnswerCommands['answer-weighting']['answer']): Refused {
  if (answer.by !== method)
    return refuse('unknown-reference', `This question is answered by ${method}, not by ${answer.by}.`, 'by');
  const { fault } = sharesOfAnswer(
    items.map(({ id }) => id),
    answer,
  );
  return fault && refuse('unknown-reference', fault.message, fault.field);
}
