/** What time did to duties, and whether the PMO may nudge whoever is late: the same for every aggregate that has duties. */
import type { Context, Decision } from '../../decision/decider.ts';
import { type Refused, refuse, refuseUntil } from '../../decision/refusals.ts';
import { type Duty, type DutyEntry, type DutyLog, isLate } from '../../duties/duty.ts';
import type { DutyFact } from '../../duties/facts.ts';
import { stepNow } from '../../duties/timeline.ts';
import { addDays, secondsUntil } from '../../values/time.ts';
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

/** Undefined when this person may nudge the owners of a duty now: the PMO, of what is late, once a day. */
export function requireNudge(duty: Duty, entry: DutyEntry | undefined, { actor, office, now }: Situation): Refused {
  if (!hasRole(office, actor.id, 'pmo')) return refuse('not-allowed', 'Only the PMO of this office nudges whoever is late.');
  if (!isLate(duty, now)) return refuse('wrong-status', 'This is not late: its owners have until it is due.');
  if (!entry || entry.at <= addDays(now, -1)) return undefined;
  const seconds = secondsUntil(now, addDays(entry.at, 1));
  return refuseUntil('Its owners have heard of it within the last day; nobody is reminded twice in a day.', seconds);
}

/** The nudge of the duty with this key. */
export function nudge({ duties, log = {} }: DutiesOnFile, key: string, situation: Situation): Decision<DutyFact> {
  const { actor, office } = situation;
  const duty = duties.find(entry => entry.key === key);
  if (!hasRole(office, actor.id, 'pmo')) return refuse('not-allowed', 'Only the PMO of this office nudges whoever is late.');
  if (!duty) return refuse('not-found', `Nothing here waits under ${key} (any more).`, 'duty');
  const no = requireNudge(duty, log[key], situation);
  if (no) return no;
  const to = toldOf(office, duty).filter(person => person !== actor.id);
  if (to.length === 0) return refuse('nothing-left-to-ask', 'Nobody but you owns this; there is nobody to nudge.');
  return { facts: [{ type: 'duty-nudged', duty: key, kind: duty.kind, to, by: actor.id }] };
}
