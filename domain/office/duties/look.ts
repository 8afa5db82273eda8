/** What time did to duties, and whether the PMO may nudge whoever is late: the same for every aggregate that has duties. */
import type { Context, Decision } from '../../decision/decider.ts';
import { type Refused, refuse, refuseUntil } from '../../decision/refusals.ts';
import { type Duty, type DutyLog, dueAt } from '../../duties/duty.ts';
import type { DutyFact } from '../../duties/facts.ts';
import { stepNow } from '../../duties/timeline.ts';
import { addDays, type Instant, secondsUntil } from '../../values/time.ts';
import { hasRole, type OfficeState } from '../state.ts';
import { toldOf } from './told.ts';

interface Situation extends Context {
  readonly office: OfficeState;
}

/** The duties of an aggregate, and what was done about them. */
export interface DutiesOnFile {
  readonly duties: readonly Duty[];
  readonly log: DutyLog | undefined;
}

/** Reminders and escalations that are due now, and the duties that end now; what ending means is said where the duty comes from. */
export function lookAtDuties(
  { duties, log = {} }: DutiesOnFile,
  { now, office }: Pick<Situation, 'now' | 'office'>,
): { readonly facts: readonly DutyFact[]; readonly ended: readonly Duty[] } {
  const steps = duties.flatMap(duty => {
    const step = stepNow(duty, log[duty.key], now);
    return step ? [{ duty, step }] : [];
  });
  const facts = steps.flatMap(({ duty, step: { does, times, to } }): DutyFact[] => {
    if (does === 'end') return [];
    const type = does === 'remind' ? 'duty-reminded' : 'duty-escalated';
    return [{ type, duty: duty.key, kind: duty.kind, to: toldOf(office, duty, to), times }];
  });
  return { facts, ended: steps.filter(({ step }) => step.does === 'end').map(({ duty }) => duty) };
}

/** Undefined for the PMO and administrators, who ask for what is late. */
export function requireNudger(office: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (hasRole(office, actor.id, 'pmo', 'admin')) return undefined;
  return refuse('not-allowed', 'Only the PMO or an administrator of this office nudges whoever is late.');
}

/** Undefined when whoever owns this may be nudged now: it is late, and nobody heard of it within the last day. */
export function requireLate(
  { due, told }: { readonly due: Instant; readonly told?: Instant | undefined },
  now: Instant,
): Refused {
  if (due >= now) return refuse('wrong-status', 'This is not late: its owners have until it is due.');
  if (told === undefined || told <= addDays(now, -1)) return undefined;
  const seconds = secondsUntil(now, addDays(told, 1));
  return refuseUntil('Its owners have heard of it within the last day; nobody is reminded twice in a day.', seconds);
}

/** The nudge of the duty with this key. */
export function nudge({ duties, log = {} }: DutiesOnFile, key: string, situation: Situation): Decision<DutyFact> {
  const { actor, office, now } = situation;
  const noNudger = requireNudger(office, situation);
  if (noNudger) return noNudger;
  const duty = duties.find(entry => entry.key === key);
  if (!duty) return refuse('not-found', `Nothing here waits under ${key} (any more).`, 'duty');
  const no = requireLate({ due: dueAt(duty), told: log[key]?.at }, now);
  if (no) return no;
  const to = toldOf(office, duty).filter(person => person !== actor.id);
  if (to.length === 0) return refuse('nothing-left-to-ask', 'Nobody but you owns this; there is nobody to nudge.');
  return { facts: [{ type: 'duty-nudged', duty: key, kind: duty.kind, to, by: actor.id }] };
}
