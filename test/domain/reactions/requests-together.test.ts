/** Which requests go at once, and which wait for each other. */
import { describe, expect, test } from 'vitest';
import { usualMail } from '#domain/office/mail/preferences.ts';
import { mailRule } from '#domain/office/mail/rule.ts';
import type { NoticeKind } from '#domain/reactions/notices.ts';
import { dueOf, type Waiting } from '#domain/reactions/pace.ts';
import { asksAtOnce, isOfToday, mayAskAgain } from '#domain/reactions/requests-together.ts';

/** Minutes after nine on a Monday; the office is in UTC. */
const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 9, minute)).toISOString();
const asked = (minute: number, kind: NoticeKind = 'request', until?: number): Waiting => ({
  at: at(minute),
  notice: { kind },
  gathers: false,
  ...(until !== undefined && { until: at(until) }),
});

describe('requests to one person', () => {
  test.each<[string, number | undefined, boolean]>([
    ['nobody was asked before', undefined, true],
    ['the last mail that asked was a minute ago', -1, false],
    ['it was a minute less than four hours ago', -239, false],
    ['it was four hours ago', -240, true],
    ['it was noted by a clock that has been put back', 1, true],
  ])('a person is mailed the next request, when %s: %s → %s', (_when, last, may) => {
    expect(mayAskAgain(last === undefined ? undefined : at(last), at(0))).toBe(may);
  });

  test.each<[string, Waiting, boolean]>([
    ['an invitation', asked(0, 'invitation'), true],
    ['a request whose deed is due within a day', asked(0, 'request', 1440), true],
    ['a request whose deed has been due', asked(0, 'request', -5), true],
    ['a request whose deed is due a minute later than that', asked(0, 'request', 1441), false],
    ['a request without a date', asked(0), false],
  ])('%s goes at once, whatever went before: %s → %s', (_what, mail, goes) => {
    expect(isOfToday(mail, at(0))).toBe(goes);
  });

  const due = (
    waiting: Waiting[],
    now: number,
    lastRequest?: number,
    requests: 'at-once' | 'together' | undefined = 'together',
  ) => {
    const rule = mailRule({}, { at: at(0), preferences: { ...usualMail, ...(requests && { requests }) } });
    return dueOf(waiting, {
      rule,
      now: at(now),
      last: at(-30),
      lastRequest: lastRequest === undefined ? undefined : at(lastRequest),
    });
  };

  test('those that wait go together four hours after the last mail that asked for something, and not before', () => {
    const waiting = [asked(10), asked(20)];
    expect(due(waiting, 239, 0).mails).toEqual([]);
    expect(due(waiting, 240, 0)).toMatchObject({ mails: waiting, day: false });
  });

  test('one whose deadline comes near, or an invitation, takes all that wait along', () => {
    const near = [asked(10), asked(20, 'request', 1500)];
    expect(due(near, 59, 0).mails).toEqual([]);
    expect(due(near, 60, 0).mails).toEqual(near);
    const invited = [asked(10), asked(20, 'invitation')];
    expect(due(invited, 21, 0).mails).toEqual(invited);
  });

  test('whoever has not set that requests come together waits for none', () => {
    expect(due([asked(10)], 11, 0, 'at-once').mails).toEqual([asked(10)]);
  });

  test('the mail of a day takes them along, and does not go before its time because they wait', () => {
    const rule = mailRule({}, { at: at(0), preferences: { ...usualMail, requests: 'together' } });
    const waiting = [asked(10), asked(12, 'news')];
    expect(dueOf(waiting, { rule, now: at(20), lastRequest: at(0) })).toMatchObject({ mails: [], day: false });
    expect(dueOf(waiting, { rule, now: at(30), lastRequest: at(0) })).toMatchObject({ mails: waiting, day: true });
  });

  test('to whoever has set nothing each goes at once', () => {
    expect(asksAtOnce(asked(0), { rule: mailRule({}), now: at(0), lastRequest: at(-5) })).toBe(true);
  });

  const firstOfDay = mailRule({}, { at: at(0), preferences: { ...usualMail, requests: 'first-of-day' } });
  const days = (count: number) => count * 1440;
  test.each<[string, Waiting, number | undefined, boolean]>([
    ['the first of a day', asked(0, 'request', days(14)), undefined, true],
    ['the first since the day before', asked(0, 'request', days(14)), -600, true],
    ['a second one that day', asked(0, 'request', days(14)), -5, false],
    ['a second one without a date', asked(0), -5, false],
    ['a second one that leaves two days after the next mail of the day', asked(0, 'request', days(3) - 60), -5, true],
    ['a second one that leaves a minute more', asked(0, 'request', days(3) - 59), -5, false],
    ['an invitation', asked(0, 'invitation'), -5, true],
  ])('to whoever wants the first of a day at once, %s goes at once: %s, last asked %s → %s', (_what, mail, last, goes) => {
    const before = { rule: firstOfDay, now: at(0), ...(last !== undefined && { lastRequest: at(last) }) };
    expect(asksAtOnce(mail, before)).toBe(goes);
  });

  test('whoever gets mail on one weekday alone is not asked a week later: a request goes at once then', () => {
    const rule = mailRule({}, { at: at(0), preferences: { ...usualMail, days: [7], requests: 'first-of-day' } });
    expect(asksAtOnce(asked(0), { rule, now: at(0), lastRequest: at(-5) })).toBe(true);
    expect(asksAtOnce(asked(0), { rule, now: at(days(4)), lastRequest: at(days(4) - 5) })).toBe(false);
  });

  test('what waits of them goes with the mail of the day, alone if there is nothing else, and never at night', () => {
    const rule = firstOfDay;
    const waiting = [asked(10, 'request', days(14))];
    const look = (now: number) => dueOf(waiting, { rule, now: at(now), last: at(-30), lastRequest: at(0) });
    expect([look(60), look(days(1) - 120)].map(({ mails }) => mails)).toEqual([[], []]);
    expect(look(days(1) - 60)).toMatchObject({ mails: waiting, day: true });
  });
});
