/** When an office works: who says so, what is refused, how working days are counted, and how an instant reads on the office's clocks. */
import { describe, expect, test } from 'vitest';
import { calendarSchema, usualCalendar } from '#domain/office/calendar/calendar.ts';
import { holidayText, readHolidays } from '#domain/office/calendar/holiday-list.ts';
import {
  calendarOf,
  dayAt,
  deadlineAt,
  isWorkingDay,
  officeTime,
  workingDaysUntil,
} from '#domain/office/calendar/working-days.ts';
import { office } from '#domain/office/decide.ts';
import { officeWorld } from '../../support/fixtures.ts';
import { given, person } from '../../support/given.ts';
import { people } from '../../support/standards.ts';

const lisbon = {
  zone: 'Europe/Lisbon',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [
    { date: '2026-12-25', name: 'Christmas Day' },
    { date: '2026-12-08', name: 'Immaculate Conception' },
  ],
};
const standing = () => given(office, officeWorld().office.past);
const command = { type: 'set-calendar' as const, ...lisbon };

describe('saying when an office works', () => {
  test('the PMO and administrators say when the office works, and nobody else does', () => {
    for (const id of ['petra', 'ada'])
      standing()
        .when(command, { actor: person(id) })
        .thenTypes('calendar-set');
    for (const id of ['sonia', 'manu', 'gail', 'carl', 'audrey'])
      standing()
        .when(command, { actor: person(id) })
        .thenRefused('not-allowed');
  });

  test('an office keeps its holidays by day, and its weekdays in their order', () => {
    const set = { type: 'calendar-set' as const, ...lisbon, workingDays: [7, 1] };
    const { state } = given(office, [...officeWorld().office.past, set]);
    expect(state.calendar).toEqual({ zone: 'Europe/Lisbon', workingDays: [1, 7], holidays: lisbon.holidays.toReversed() });
  });

  test('a holiday that stands in the list twice is refused, and the refusal names its line', () => {
    const twice = { ...command, holidays: [...lisbon.holidays, { date: '2026-12-25', name: 'Again' }] };
    standing()
      .when(twice, { actor: person('petra') })
      .thenRefused('already-exists', 'holidays.2.date');
  });

  test('a calendar that somebody else changed meanwhile is not overwritten unseen', () => {
    const late = { ...command, expectedVersion: 99 };
    standing()
      .when(late, { actor: person('petra') })
      .thenRefused('version-changed');
  });

  test('an office may be founded with its calendar, and a holiday named twice is refused there, too', () => {
    const foundation = { type: 'found-office' as const, id: 'pmo', name: 'Our office', currency: 'EUR', people: [...people] };
    given(office, [])
      .when({ ...foundation, calendar: lisbon }, {})
      .thenTypes('office-founded', 'people-set', 'calendar-set');
    const twice = { ...lisbon, holidays: [...lisbon.holidays, ...lisbon.holidays] };
    given(office, [])
      .when({ ...foundation, calendar: twice }, {})
      .thenRefused('already-exists', 'calendar.holidays.2.date');
  });

  test.each([
    ['a zone that nobody knows', { ...lisbon, zone: 'Europe/Atlantis' }, 'zone'],
    ['an offset, which knows no summer time', { ...lisbon, zone: '+01:00' }, 'zone'],
    ['a week without a working day', { ...lisbon, workingDays: [] }, 'workingDays'],
    ['a weekday twice', { ...lisbon, workingDays: [1, 1] }, 'workingDays'],
    ['an eighth weekday', { ...lisbon, workingDays: [8] }, 'workingDays.0'],
    ['a day that does not exist', { ...lisbon, holidays: [{ date: '2026-02-30', name: 'Nothing' }] }, 'holidays.0.date'],
  ])('a calendar with %s is refused at its field', (_, calendar, field) => {
    const read = calendarSchema.safeParse(calendar);
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});

describe('counting working days', () => {
  test('weekends and holidays are no working days, and other weekdays are', () => {
    expect(isWorkingDay(lisbon, '2026-12-24')).toBe(true);
    expect(isWorkingDay(lisbon, '2026-12-25')).toBe(false);
    expect(isWorkingDay(lisbon, '2026-12-26')).toBe(false);
    expect(isWorkingDay(lisbon, '2026-12-28')).toBe(true);
  });

  test('an office that works from Sunday to Thursday counts its own week', () => {
    const week = { ...usualCalendar, workingDays: [7, 1, 2, 3, 4] };
    expect(isWorkingDay(week, '2026-11-29')).toBe(true);
    expect(isWorkingDay(week, '2026-11-27')).toBe(false);
  });

  test.each([
    ['2026-12-21', '2026-12-21', 0],
    ['2026-12-21', '2026-12-20', 0],
    ['2026-12-21', '2026-12-22', 1],
    ['2026-12-24', '2026-12-28', 1],
    ['2026-11-30', '2026-12-31', 21],
  ])('a span of days from %s until %s has %i working days', (from, until, days) => {
    expect(workingDaysUntil(lisbon, from, until)).toBe(days);
  });
});

describe('an instant on the clocks of an office', () => {
  test('summer and winter time of the office count, and the day may be another than in UTC', () => {
    const berlin = { ...usualCalendar, zone: 'Europe/Berlin' };
    expect(officeTime(berlin, '2026-12-08T10:49:00.000Z')).toBe('8 Dec 2026, 11:49 (Europe/Berlin)');
    expect(officeTime(berlin, '2026-07-08T22:30:00.000Z')).toBe('9 Jul 2026, 00:30 (Europe/Berlin)');
    expect(dayAt(berlin, '2026-07-08T22:30:00.000Z')).toBe('2026-07-09');
  });

  test('an office that has not said where it is reads UTC, and no working days are counted for it', () => {
    expect(deadlineAt(undefined, '2026-12-08T10:49:00.000Z', '2026-12-01T09:00:00.000Z')).toBe('8 Dec 2026, 10:49 UTC');
    expect(calendarOf({})).toEqual(usualCalendar);
  });

  test('a deadline says how many working days are left, and one alone is one day', () => {
    expect(deadlineAt(lisbon, '2026-12-09T17:00:00.000Z', '2026-12-04T09:00:00.000Z')).toBe(
      '9 Dec 2026, 17:00 (Europe/Lisbon), in 2 working days',
    );
    expect(deadlineAt(lisbon, '2026-12-09T17:00:00.000Z', '2026-12-07T09:00:00.000Z')).toContain('in 1 working day');
  });

  test('a zone that this machine does not know (any more) reads UTC instead of failing', () => {
    const gone = { ...usualCalendar, zone: 'Europe/Atlantis' };
    expect(officeTime(gone, '2026-12-08T10:49:00.000Z')).toBe('8 Dec 2026, 10:49 UTC');
    expect(dayAt(gone, '2026-12-08T23:59:00.000Z')).toBe('2026-12-08');
  });
});

describe('a list of holidays as it is typed or pasted', () => {
  test('days in the usual ways of writing are read, with the name before or after, and put into their order', () => {
    const { holidays, faults } = readHolidays(
      [
        'Christmas Day\t2026-12-25',
        '1.1.2026; Neujahr',
        '',
        '6 April 2026 Easter Monday',
        '2026-05-01',
        '"Boxing Day",2026-12-26',
      ].join('\r\n'),
    );
    expect(faults).toEqual([]);
    expect(holidays).toEqual([
      { date: '2026-01-01', name: 'Neujahr' },
      { date: '2026-04-06', name: 'Easter Monday' },
      { date: '2026-05-01', name: 'Holiday' },
      { date: '2026-12-25', name: 'Christmas Day' },
      { date: '2026-12-26', name: 'Boxing Day' },
    ]);
  });

  test('what could be two days, is no day, or stands there twice is said with its line, and never guessed at', () => {
    const { holidays, faults } = readHolidays(
      '2026-12-25 Christmas\n03/04/2026 Easter\nsome day\n2026-02-30 Nothing\n25.12.2026 Again',
    );
    expect(holidays).toEqual([{ date: '2026-12-25', name: 'Christmas' }]);
    expect(faults.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'with slashes, day and month look alike; write 2026-12-25'],
      [3, 'it names no day; write 2026-12-25 Christmas'],
      [4, 'there is no day 2026-02-30'],
      [5, '2026-12-25 stands in the list already'],
    ]);
  });

  test('a list that was read is written so that it is read the same again', () => {
    const { holidays } = readHolidays('2026-12-25 Christmas Day\n2026-12-26 Boxing Day');
    expect(readHolidays(holidayText(holidays)).holidays).toEqual(holidays);
  });
});
