/** What closing a project asks for, step by step: its report, the customer's word, the board's review, the archive. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { addDays, type Instant, secondsUntil } from '../../values/time.ts';
import type { Project, ProjectState } from '../state.ts';
import type { Closure } from './closure.ts';

/** Days between two reminders to the customer; after the last one the PMO is told too, and the wait goes on. */
export const reminderDays = 14;

export interface ClosureStep {
  readonly step: 'ask-customer' | 'remind-customer' | 'ask-board' | 'await-board' | 'archive' | 'close' | 'returned' | 'closed';
  /** How long to wait for the answer before looking again, in seconds; at least 1. */
  readonly seconds: number;
}

/** What comes next in the closure with this number; a later closure report replaces an earlier one. */
export function closureStep(project: ProjectState, number: number, now: Instant): ClosureStep {
  const closure = project.closure;
  const plain = (step: ClosureStep['step']): ClosureStep => ({ step, seconds: 1 });
  if (project.status === 'closed') return plain('closed');
  if (!closure || closure.number !== number || closure.returned !== undefined) return plain('returned');
  if (!closure.afterKill && closure.accepted === undefined) {
    const remindAt = customerRemindedAt(closure);
    return now >= remindAt
      ? plain('remind-customer')
      : { step: 'ask-customer', seconds: Math.max(1, secondsUntil(now, remindAt)) };
  }
  if (!closure.afterKill && closure.review === undefined) return plain('ask-board');
  if (!closure.afterKill && closure.reviewed === undefined)
    return { step: 'await-board', seconds: secondsUntil(now, addDays(now, 30)) };
  return plain(closure.archive ? 'close' : 'archive');
}

/** The same as its workflow is told it: `times` is which reminder to the customer would be next. */
export function nextInClosing(project: ProjectState, number: number, now: Instant): ClosureStep & { readonly times: number } {
  return { ...closureStep(project, number, now), times: (project.closure?.reminders ?? 0) + 1 };
}

/** When the customer who has not answered is reminded next. */
export function customerRemindedAt({ askedAt, reminders }: Pick<Closure, 'askedAt' | 'reminders'>): Instant {
  return addDays(askedAt, reminderDays * (reminders + 1));
}

/** The closure report that waits for the customer's word. */
export function openClosure(project: Project): Closure | NonNullable<Refused> {
  if (project.status !== 'closing' || project.closure.afterKill)
    return refuse('wrong-status', 'There is no closure report waiting for your word.');
  if (project.closure.accepted !== undefined) return refuse('wrong-status', 'You have answered this closure report already.');
  return project.closure;
}
