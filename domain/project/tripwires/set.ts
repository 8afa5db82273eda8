/** The facts by which a tripwire that begins to fail, or goes further than before, asks for what the gate model says. */
import { type AskedDuty, dueDay } from '../../criteria/asked-duty.ts';
import type { Criterion } from '../../criteria/criterion.ts';
import { askedAt } from '../../criteria/levels.ts';
import { calendarOf, dayAt, workingDaysAfter } from '../../office/calendar/working-days.ts';
import { inWorkingDays } from '../../office/duties/in-working-days.ts';
import type { OfficeState } from '../../office/state.ts';
import { type CalendarDate, dateOf, type Instant } from '../../values/time.ts';
import type { ProjectFact } from '../facts.ts';
import { modelOf, nextGate } from '../gates/next-gate.ts';
import type { Project } from '../state.ts';
import { tripwireKind } from './duties.ts';

/** A tripwire that fails, how far, and how far it had failed before; 0 for not at all. */
export interface Found {
  readonly criterion: Criterion;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

interface Situation {
  readonly office: OfficeState;
  readonly now: Instant;
}

export function dutiesSetBy(found: readonly Found[], project: Project, { office, now }: Situation): ProjectFact[] {
  const model = modelOf(project, office);
  const board = model && nextGate(project, model)?.board;
  const asked = found.flatMap(({ criterion, name, from, to }) =>
    Array.from({ length: to - from }, (_, index) => from + index + 1).flatMap(level =>
      askedAt(criterion, level).map(duty => ({ criterion: criterion.id, name, level, duty })),
    ),
  );
  const before = project.tripwireDutiesSet ?? 0;
  return asked.map(({ duty, ...of }, index) => ({
    ...{ type: 'tripwire-duty-set', duty: `t${before + index + 1}`, ...of, what: duty.what, who: duty.who },
    ...(duty.otherwise && { otherwise: duty.otherwise }),
    ...(board !== undefined && { board }),
    ...dayOf(duty, { office, now }),
  }));
}

/** By when it is due, and of one that counts in working days when it is asked for: frozen as the calendar stands when it is found. */
function dayOf(duty: AskedDuty, { office, now }: Situation): { due: CalendarDate; reckoned?: Instant[] } {
  const { after, otherwise } = duty;
  const day = dueDay(duty, now);
  if (day !== undefined || after === undefined || !('workingDays' in after)) return { due: day ?? dateOf(now) };
  const calendar = calendarOf(office);
  const due = dayAt(calendar, workingDaysAfter(calendar, now, after.workingDays));
  return { due, reckoned: inWorkingDays(calendar, tripwireKind(otherwise), due) };
}
