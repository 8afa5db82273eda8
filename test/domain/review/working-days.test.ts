/** A gate model may count the days of a board in working days of the office: until when it decides, and when it is reminded. */
import { describe, expect, test } from 'vitest';
import { instantsFor } from '#domain/office/boards/instants.ts';
import type { Review } from '#domain/review/state.ts';
import { atGateWorld, must, officeWorld } from '../../support/fixtures.ts';
import { gateModel } from '../../support/standards.ts';

const berlin = {
  zone: 'Europe/Berlin',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [
    { date: '2026-04-03', name: 'Good Friday' },
    { date: '2026-04-06', name: 'Easter Monday' },
  ],
};
const working = (deadlineDays: number, more: object = {}) => ({ deadlineDays, deadlineIn: 'working-days' as const, ...more });

describe('a deadline in working days', () => {
  test('it is the end of the last working day where the office is, over weekends, holidays and summer time', () => {
    expect(instantsFor(working(5), '2026-03-05T09:00:00.000Z', berlin).deadline).toBe('2026-03-12T22:59:59.999Z');
    expect(instantsFor(working(5), '2026-03-31T09:00:00.000Z', berlin).deadline).toBe('2026-04-09T21:59:59.999Z');
    expect(instantsFor(working(1), '2026-03-07T09:00:00.000Z', berlin).deadline).toBe('2026-03-09T22:59:59.999Z');
  });

  test('days of 24 hours count as before where the gate model says nothing', () => {
    const opened = '2026-03-05T09:00:00.000Z';
    expect(instantsFor({ deadlineDays: 10 }, opened, berlin)).toEqual({
      deadline: '2026-03-15T09:00:00.000Z',
      reminders: ['2026-03-10T09:00:00.000Z', '2026-03-12T21:00:00.000Z'],
      escalateAt: '2026-03-13T09:00:00.000Z',
    });
    expect(instantsFor({ deadlineDays: 10, deadlineIn: 'days' }, opened, berlin)).toEqual(
      instantsFor({ deadlineDays: 10 }, opened),
    );
  });

  test('a reminder that would fall on a day on which nobody works comes as the next working day begins', () => {
    const { reminders, escalateAt, deadline } = instantsFor(working(5), '2026-04-01T09:00:00.000Z', berlin);
    expect(deadline).toBe('2026-04-10T21:59:59.999Z');
    expect(reminders[0]).toBe('2026-04-06T22:00:00.000Z');
    expect([...reminders, escalateAt].every(instant => instant <= deadline)).toBe(true);
  });

  test('the days until a reminder and before the end count in working days, too', () => {
    const times = working(10, { remindAfterDays: 2, escalateBeforeDays: 3 });
    const { reminders, escalateAt } = instantsFor(times, '2026-03-05T09:00:00.000Z', berlin);
    expect(reminders[0]).toBe('2026-03-09T22:59:59.999Z');
    expect(escalateAt).toBe('2026-03-16T22:59:59.999Z');
  });

  test('a round opens with the working days of the calendar that its office has then', () => {
    const world = atGateWorld({ first: working(5) });
    must(world.toOffice({ type: 'set-calendar', ...berlin, holidays: [{ date: '2026-03-04', name: 'A holiday' }] }, 'petra'));
    must(world.toRound({ type: 'open-round', review: world.project.state.open?.review ?? '' }));
    const { deadline, openedAt, gate } = world.round.state as Review;
    expect([openedAt.slice(0, 10), gate.deadlineIn]).toEqual(['2026-03-02', 'working-days']);
    expect(deadline).toBe('2026-03-10T22:59:59.999Z');
  });

  test('more working days than a round may last are refused when the model is saved, and the field is named', () => {
    const world = officeWorld();
    const publish = (days: number) =>
      world.toOffice({ type: 'publish-gate-model', model: gateModel({ first: working(days) }), default: false }, 'petra');
    expect(publish(701)).toMatchObject({ refusal: { field: 'model.gates.0.deadlineDays' } });
    expect(publish(700)).toMatchObject({ facts: [{}] });
  });
});
