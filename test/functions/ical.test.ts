/** Calendars as an independent parser (Mozilla's ical.js) reads them: what people wrote arrives whole, and can begin no line of its own. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type Calendar, type CalendarEntry, icalOf } from '#functions/kit/feeds/ical.ts';

const meeting: CalendarEntry = {
  ...{ uid: 'meeting.m1@demo.tollgate', sequence: 2, stamp: '2026-03-02T09:00:00.000Z', summary: 'Portfolio Board, December' },
  ...{ start: '2026-12-08T14:00:00.000Z', minutes: 90, url: 'https://tollgate.example.org/meetings/m1' },
};
const dueDay: CalendarEntry = {
  ...{ uid: 'duty.d1@demo.tollgate', sequence: 0, stamp: '2026-03-02T09:00:00.000Z', summary: 'Meet the condition' },
  ...{ day: '2026-12-31', url: 'https://tollgate.example.org/projects/p1' },
};

function read(calendar: Partial<Calendar>) {
  const text = icalOf({ name: 'Tollgate', zone: 'Europe/Berlin', method: 'publish', entries: [], ...calendar });
  const component = new ICAL.Component(ICAL.parse(text));
  const events = component.getAllSubcomponents('vevent').map(one => new ICAL.Event(one));
  return { text, component, events };
}

const one = (changes: Partial<CalendarEntry>) => read({ entries: [{ ...meeting, ...changes } as CalendarEntry] });

/** At the fold (75 octets), inside of it, and everything by which a line could be ended or a value split. */
const oddTexts = [
  `${'a'.repeat(60)}${'🏛️'.repeat(40)} and on`,
  `${'ä'.repeat(36)}ß${'é'.repeat(50)}`,
  '漢字'.repeat(60),
  'one, two; three: four \\ five \\n six \\, seven',
  'a line\r\nBEGIN:VEVENT\r\nUID:forged\r\nEND:VEVENT',
  'carriage\rreturn and\nline feed\r\n',
  '"quoted" ^caret^ <b>bold</b> =SUM(A1)',
  'שלום, \u202eright to left\u202c',
  `${'x'.repeat(73)}, y`,
  `${'x'.repeat(74)};`,
];

describe('an entry of a calendar', () => {
  test.each(oddTexts)('a text such as %j is read back whole as title, place and description, and makes no second entry', text => {
    const { text: file, events } = one({ summary: text, description: text, location: text });
    const expected = text.replaceAll(/\r\n|\r/g, '\n');
    expect(events).toHaveLength(1);
    expect([events[0]?.summary, events[0]?.description, events[0]?.location]).toEqual([expected, expected, expected]);
    expect(events[0]?.uid).toBe('meeting.m1@demo.tollgate');
    const lines = file.split('\r\n');
    expect(lines.filter(line => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter(line => /[\r\n]/.test(line))).toEqual([]);
    expect(lines.filter(line => !Buffer.from(line).toString('utf8').isWellFormed() || line.includes('\ufffd'))).toEqual([]);
  });

  test('the name of a calendar with a comma, a semicolon and a line break begins no other line', () => {
    const { component } = read({ name: 'Health; North, West\r\nX-EVIL:1' });
    // A name of an extension is handed on as it stands in the file.
    expect(component.getFirstPropertyValue('x-wr-calname')).toBe('Health\\; North\\, West\\nX-EVIL:1');
    expect(component.getFirstProperty('x-evil')).toBeNull();
  });

  test('a meeting is an instant that every calendar shows on its own clocks, with its length and the number of its changes', () => {
    const { events, component } = one({});
    const [event] = events;
    expect([event?.startDate.toJSDate().toISOString(), event?.endDate.toJSDate().toISOString()]).toEqual([
      '2026-12-08T14:00:00.000Z',
      '2026-12-08T15:30:00.000Z',
    ]);
    expect([event?.startDate.isDate, event?.sequence]).toEqual([false, 2]);
    expect(component.getFirstPropertyValue('x-wr-timezone')).toBe('Europe/Berlin');
    expect(component.getFirstPropertyValue('method')).toBe('PUBLISH');
  });

  test('what is due on a day stands on that day alone, without a time, and keeps nobody busy', () => {
    const { events, text } = read({ entries: [dueDay] });
    const [event] = events;
    expect([event?.startDate.isDate, event?.startDate.toString(), event?.endDate.toString()]).toEqual([
      true,
      '2026-12-31',
      '2027-01-01',
    ]);
    expect(text).toContain('X-MICROSOFT-CDO-BUSYSTATUS:FREE');
  });

  test('the same entries are the same file, byte for byte, so that a program that looks again finds no change', () => {
    expect(read({ entries: [meeting, dueDay] }).text).toBe(read({ entries: [meeting, dueDay] }).text);
  });

  test('an invitation names who invites and who is invited, with names as people write them', () => {
    const people = {
      organizer: { name: 'Müller, "Max"; PMO', email: 'max@example.org' },
      attendees: [{ name: 'Zoë 🏛️ O’Brien: chair', email: 'zoe@example.org' }],
    };
    const { events, component } = read({ method: 'request', entries: [{ ...meeting, people } as CalendarEntry] });
    const property = events[0]?.attendees[0];
    expect(component.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(String(property?.getFirstValue()).toLowerCase()).toBe('mailto:zoe@example.org');
    expect(property?.getFirstParameter('cn')).toBe('Zoë 🏛️ O’Brien: chair');
    expect(events[0]?.organizer.toLowerCase()).toBe('mailto:max@example.org');
    const organizer = events[0]?.component.getFirstProperty('organizer');
    expect(String(organizer?.getFirstParameter('cn')).replaceAll("^'", '"')).toBe('Müller, "Max"; PMO');
  });
});
