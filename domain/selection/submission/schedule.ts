/** What is due now in a selection that is before a board, or was: its workflow asks and does that, one thing at a time. */
import { longestWait } from '../../office/boards/instants.ts';
import { type Instant, secondsUntil } from '../../values/time.ts';
import type { Selection, Submission } from '../state.ts';
import { timeInSelection } from './time.ts';

export const selectionSteps = ['ask', 'remind', 'escalate', 'close', 'tell', 'ended'] as const;

export interface SelectionStep {
  /** `ask`: wait for the board, at most `seconds`. `tell`: it is decided, and its projects do not know yet. `ended`: nothing is left to do. */
  readonly step: (typeof selectionSteps)[number];
  /** Seconds until something else is due; at least 1, at most 3 years. */
  readonly seconds: number;
  /** Which reminder is due. */
  readonly number: number;
}

/** `question`: which question to a board the workflow is of; a later question has a workflow of its own. */
export function selectionStep(selection: Selection, question: number, clock: Instant): SelectionStep {
  const { status, submission, told } = selection;
  if (!submission || submission.number !== question) return { step: 'ended', seconds: 1, number: 1 };
  if (status === 'submitted') return stepBefore(submission, timeInSelection(selection, clock));
  return { step: status === 'decided' && !told ? 'tell' : 'ended', seconds: 1, number: 1 };
}

/** Whether a board is still to answer the question with this number. */
export function waitsForSelection(selection: Selection, question: number, clock: Instant): boolean {
  return selectionStep(selection, question, clock).step === 'ask';
}

/** While the board decides. */
function stepBefore(submission: Submission, now: Instant): SelectionStep {
  const { reminders, reminded, escalated, escalateAt, deadline } = submission;
  const number = reminded + 1;
  const plain = (step: SelectionStep['step']): SelectionStep => ({ step, seconds: 1, number });
  if (now >= deadline) return plain('close');
  const next = reminders[reminded];
  if (next !== undefined && now >= next) return plain('remind');
  if (!escalated && now >= escalateAt) return plain('escalate');
  const due = [deadline, next, escalated ? undefined : escalateAt].filter(instant => instant !== undefined).sort();
  const seconds = secondsUntil(now, due[0] ?? deadline);
  return { step: 'ask', seconds: Math.min(Math.max(1, seconds), longestWait), number };
}
