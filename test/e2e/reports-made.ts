/** A reporting period that is over and one that is asked about, as far as a test of access needs them. */
import { systemClock } from '#adapters/system.ts';
import { usualCalendar } from '#domain/office/calendar/calendar.ts';
import { type Period, periodAt, shifted } from '#domain/office/reporting/periods.ts';
import { deadlinesOf } from '#domain/office/reporting/reckoning.ts';
import { reportingRuleSchema } from '#domain/office/reporting/rule.ts';
import { addDays, dateOf } from '#domain/values/time.ts';
import { createApp } from '#functions/kit/app.ts';
import type { TestHost } from '../support/host.ts';

const rule = reportingRuleSchema.parse({ every: 'month', day: 5 });
const today = dateOf(systemClock.now());
const system = { kind: 'system', id: 'schedule' } as const;

/** The month that is running: a project that was admitted today may be asked about it. */
export const periodAsked: Period = periodAt('month', today);
/** The month before, about which the office has asked. */
export const periodOver: Period = periodAt('month', shifted(`${today.slice(0, 8)}01`, -1));

/** The office has a cycle that was set 45 days ago; the period that is over since then is opened. */
export async function cycleOf({ host: { app } }: TestHost, office: string): Promise<void> {
  const earlier = { ...app.ports, clock: { ...app.ports.clock, now: () => addDays(systemClock.now(), -45) } };
  await createApp(earlier, app.settings).execute({
    aggregate: 'office',
    id: office,
    command: { type: 'set-reporting', rules: [rule] },
    actor: system,
  });
  const now = createApp(app.ports, app.settings);
  await now.execute({ aggregate: 'office', id: office, command: { type: 'look-at-duties' }, actor: system });
}

/** A project is asked about the month that is running, as the office asks when it is over. */
export async function reportAskedOf({ host: { app } }: TestHost, project: string): Promise<void> {
  const ask = { period: periodAsked, ...deadlinesOf(usualCalendar, rule, { period: periodAsked, now: systemClock.now() }) };
  const of = { exceptModels: [], onHold: true, closing: true };
  await app.execute({
    aggregate: 'project',
    id: project,
    command: { type: 'ask-report', ...ask, ...of, files: 'manager' },
    actor: system,
  });
}
