/** Conditions of a gate that counts in working days: when the owner is asked, from when the board has an exception, and what a waiver makes of it. */
import { describe, expect, test } from 'vitest';
import { isLate } from '#domain/duties/duty.ts';
import { isException as waitsForMeeting } from '#domain/meeting/agenda/matters.ts';
import { inWorkingDays } from '#domain/office/duties/in-working-days.ts';
import { isException } from '#domain/project/conditions/exception.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { dutyWords } from '#domain/reactions/duty-words.ts';
import { addDays, endOfDay } from '#domain/values/time.ts';
import { type DutyRow, projectDutyRows } from '#views/duties.ts';
import { must, openRoundWorld, type World } from '../../support/fixtures.ts';

const berlin = {
  zone: 'Europe/Berlin',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [
    { date: '2026-04-03', name: 'Good Friday' },
    { date: '2026-04-06', name: 'Easter Monday' },
    { date: '2026-05-01', name: 'Labour Day' },
  ],
};
const due = '2026-04-10';

/** A board has let the project on, with a condition for a Friday after Easter. */
function conditioned(deadlineIn?: 'working-days'): World {
  const world = openRoundWorld({ first: { deadlineDays: 20, deadlineIn } });
  must(world.toOffice({ type: 'set-calendar', ...berlin }, 'petra'));
  const conditions = [{ text: 'Sign the contract.', due, owner: 'manager' as const }];
  for (const member of ['gail', 'greg', 'gina'])
    must(world.toRound({ type: 'cast-ballot', outcome: 'conditional-go', reason: 'With this.', conditions }, member));
  must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
  return world;
}

const conditionIn = (world: World) =>
  world.project.state.conditions[0] as NonNullable<typeof world.project.state.conditions>[number];
const dutyIn = (world: World) => projectDuties(world.project.state).find(({ kind }) => kind === 'condition');

/** Looks every sixth hour until an instant, and says when owner and board were told. */
function told(world: World, until: string): readonly string[] {
  const days: string[] = [];
  while (world.now < until) {
    world.now = addDays(world.now, 0.25);
    for (const { type } of must(world.toProject({ type: 'look-at-duties' })))
      if (type === 'duty-reminded' || type === 'duty-escalated') days.push(`${type} ${world.now.slice(0, 10)}`);
  }
  return days;
}

describe('a condition of a gate that counts in working days', () => {
  test('its owner is asked 7 working days before its day, on it and 7 after, its board 30 after; weekends and holidays do not count', () => {
    expect(told(conditioned('working-days'), '2026-06-01T00:00:00.000Z')).toEqual([
      'duty-reminded 2026-03-30',
      'duty-reminded 2026-04-10',
      'duty-reminded 2026-04-21',
      'duty-escalated 2026-05-25',
    ]);
  });

  test('a condition of another gate counts days of the calendar as before', () => {
    const world = conditioned();
    expect(conditionIn(world).reckoned).toBeUndefined();
    expect(told(world, '2026-05-12T00:00:00.000Z')).toEqual([
      'duty-reminded 2026-04-03',
      'duty-reminded 2026-04-10',
      'duty-reminded 2026-04-17',
      'duty-escalated 2026-05-10',
    ]);
  });

  test('a day on which nobody works is asked about on the last working day until then', () => {
    expect(inWorkingDays(berlin, 'condition', '2026-04-06')[1]).toBe('2026-04-01T22:00:00.000Z');
    expect(inWorkingDays(berlin, 'condition', due)[1]).toBe('2026-04-09T22:00:00.000Z');
  });

  test('a holiday that is entered later moves nothing that people were told, and the lists say the same day without a calendar', () => {
    const world = conditioned('working-days');
    const before = projectDutyRows(world.project.state as never).filter(({ list }) => list === 'due-duties');
    must(world.toOffice({ type: 'set-calendar', ...berlin, holidays: [{ date: '2026-03-31', name: 'A day off' }] }, 'petra'));
    must(world.toProject({ type: 'look-at-duties' }));
    expect(projectDutyRows(world.project.state as never).filter(({ list }) => list === 'due-duties')).toEqual(before);
    expect(before[0]?.key).toContain('2026-03-29T22:00:00.000Z');
  });

  test('it is late after its day as any other, an exception for board and meeting after thirty working days, and its mail says so', () => {
    const world = conditioned('working-days');
    told(world, '2026-05-24T12:00:00.000Z');
    const duty = dutyIn(world);
    expect(duty && [isLate(duty, endOfDay(due)), isLate(duty, '2026-04-11T00:00:00.000Z')]).toEqual([false, true]);
    expect([isException(conditionIn(world)), waitsForMeeting(conditionIn(world), world.now)]).toEqual([false, false]);
    told(world, '2026-05-25T12:00:00.000Z');
    expect([isException(conditionIn(world)), waitsForMeeting(conditionIn(world), world.now)]).toEqual([true, true]);
    const names = { title: 'Booking', gate: (id: string) => id, person: (id: string) => id };
    expect(duty && dutyWords(duty, names, { at: world.now, escalation: true }).lines.at(-1)).toContain('30 working days after');
  });

  test('the exception of a board says the day on which owner and board are asked again', () => {
    const world = conditioned();
    told(world, '2026-05-12T00:00:00.000Z');
    const rows = projectDutyRows(world.project.state as never).map(({ body }) => body as Partial<DutyRow>);
    const next = Object.fromEntries(rows.map(row => [row.kind, row.next]));
    expect(next).toMatchObject({ condition: '2026-06-09T00:00:00.000Z', exception: '2026-06-09T00:00:00.000Z' });
  });

  test('after a waiver it is asked for by working days of the calendar as it is then', () => {
    const world = conditioned('working-days');
    const waiver = { type: 'grant-waiver' as const, condition: 'c1', reason: 'The supplier is late.', until: '2026-04-30' };
    must(world.toProject(waiver, 'gail'));
    expect(told(world, '2026-06-20T00:00:00.000Z')).toEqual(['duty-reminded 2026-05-12', 'duty-escalated 2026-06-12']);
  });
});
