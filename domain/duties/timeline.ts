/**
 * What time does to a duty, as a function of the duty, what was done about it, and now. Of steps that were missed only the last is made up for, and
 * nothing comes within a day of what came before.
 */
import { addDays, type Instant } from '../values/time.ts';
import { type Duty, type DutyEntry, startOfDay } from './duty.ts';
import { dutyRule } from './kinds.ts';
import type { DutyStep } from './rule.ts';

export interface TimedStep extends DutyStep {
  readonly at: Instant;
  /** 1 for the first step of the kind; repetitions count on. */
  readonly times: number;
}

/** The next thing that time alone does to a duty, and when; undefined where others ask for it. */
export function nextStep(duty: Duty, entry: DutyEntry | undefined): TimedStep | undefined {
  let step = stepAt(duty, entry?.steps ?? 0);
  // Its day had come when the wait began: a condition due in two days is not announced seven days before.
  while (step && step.at <= duty.since) step = stepAt(duty, step.times);
  if (!step || !entry) return step;
  const quietUntil = addDays(entry.at, 1);
  return step.at < quietUntil ? { ...step, at: quietUntil } : step;
}

/**
 * The next date of a duty, for whoever reads: that of its kind's steps, or, where another part keeps it, when that asks again or ends it. Every duty
 * has one.
 */
export function nextDate(duty: Duty, entry: DutyEntry | undefined): Pick<TimedStep, 'at' | 'does'> | undefined {
  if (dutyRule(duty.kind).kept !== 'elsewhere') return nextStep(duty, entry);
  if (duty.asked !== undefined) return { at: duty.asked, does: 'remind' };
  return duty.due === undefined ? undefined : { at: duty.due, does: 'end' };
}

/** The step that is to be taken now; undefined when none is. */
export function stepNow(duty: Duty, entry: DutyEntry | undefined, now: Instant): TimedStep | undefined {
  const next = nextStep(duty, entry);
  if (!next || next.at > now) return undefined;
  let last: TimedStep = { ...next, at: now };
  for (let later = stepAt(duty, last.times); later && later.at <= now; later = stepAt(duty, later.times)) last = later;
  return last;
}

/** When the step with this number (from 0) is taken; after the last one it comes again and again, unless it has ended the wait. */
function stepAt(duty: Duty, index: number): TimedStep | undefined {
  const { steps, again } = dutyRule(duty.kind);
  const last = steps.length - 1;
  const step = steps[Math.min(index, last)];
  if (!step || (index > last && (again === undefined || step.does === 'end'))) return undefined;
  const first = instantOf(duty, Math.min(index, last));
  const at = index > last ? addDays(first, (index - last) * (again ?? 0)) : first;
  return { ...step, at, times: index + 1 };
}

function instantOf(duty: Duty, index: number): Instant {
  const { from, steps } = dutyRule(duty.kind);
  const base = from === 'due' && duty.due !== undefined ? startOfDay(duty.due) : duty.since;
  return duty.reckoned?.[index] ?? addDays(base, steps[index]?.day ?? 0);
}
