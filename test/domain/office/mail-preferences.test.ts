/** When a person wants mail: who sets it, what cannot be set, and when the next mail of a day may come. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import { type MailPreferences, mailPreferencesSchema, usualMail, withWhatIsKept } from '#domain/office/mail/preferences.ts';
import { isWeekDue, mailRule, mayHaveMail, nextMail } from '#domain/office/mail/rule.ts';
import { noOffice, type OfficeState } from '#domain/office/state.ts';

const sonia = { id: 'sonia', name: 'Sonia', email: 'sonia@example.org', roles: ['sponsor' as const] };
const state: OfficeState = { ...noOffice, id: 'north', name: 'North', people: [sonia] };
const now = '2026-03-02T09:00:00.000Z';
const set = (
  preferences: MailPreferences,
  by: { kind: 'person' | 'system'; id: string } = { kind: 'person', id: 'sonia' },
  of = state,
) => office.decide(of, { type: 'set-mail-preferences', preferences }, { actor: by, now });

describe('setting the own mail', () => {
  test('a person sets the own mail, and the same again adds nothing', () => {
    const decision = set(usualMail);
    expect(decision).toEqual({ facts: [{ type: 'mail-preferences-set', person: 'sonia', ...usualMail }] });
    const kept = { ...state, mail: { sonia: { preferences: usualMail, at: now } } };
    expect(set(usualMail, undefined, kept)).toEqual({ facts: [] });
    expect(set({ ...usualMail, at: '09:00' }, undefined, kept)).toMatchObject({ facts: [{ at: '09:00' }] });
  });

  test('a person who says nothing of the language leaves it as it was, and one who says it has it', () => {
    const inGerman: MailPreferences = { ...usualMail, language: 'de' };
    expect(withWhatIsKept(usualMail, inGerman)).toEqual(inGerman);
    expect(withWhatIsKept({ ...usualMail, language: 'en' }, inGerman).language).toBe('en');
    expect(withWhatIsKept(usualMail, undefined)).toEqual(usualMail);
    const dense: MailPreferences = { ...usualMail, density: 'compact' };
    expect(withWhatIsKept(inGerman, dense)).toEqual({ ...inGerman, density: 'compact' });
    expect(withWhatIsKept({ ...usualMail, density: 'comfortable' }, dense).density).toBe('comfortable');
  });

  test('nobody else sets when a person gets mail: neither the service nor somebody who is no member', () => {
    expect(set(usualMail, { kind: 'system', id: 'schedule' })).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(set(usualMail, { kind: 'person', id: 'stranger' })).toMatchObject({ refusal: { code: 'not-found' } });
  });

  test.each<[Partial<MailPreferences>, string]>([
    [{ at: '21:00' }, 'at'],
    [{ at: '06:59' }, 'at'],
    [{ at: '19:30' }, 'at'],
    [{ at: '23:30', quiet: null }, 'at'],
    [{ weekly: { day: 1, at: '05:00' } }, 'weekly.at'],
    [{ quiet: { from: '20:00', until: '20:00' } }, 'quiet.until'],
  ])('hours that leave no hour for the mail (%j) are refused at their field (%s)', (parts, field) => {
    expect(set({ ...usualMail, ...parts })).toMatchObject({ refusal: { code: 'hours-forbid-mail', field } });
  });

  test.each<[object, string]>([
    [{ at: '8:00' }, 'at'],
    [{ at: '24:00' }, 'at'],
    [{ days: [] }, 'days'],
    [{ days: [1, 1] }, 'days'],
    [{ zone: '+02:00' }, 'zone'],
    [{ without: ['alerts'] }, 'without.0'],
    [{ weekly: { day: 8, at: '08:00' } }, 'weekly.day'],
    [{ language: 'fr' }, 'language'],
    [{ density: 'dense' }, 'density'],
  ])('what is no hour, day, zone or topic (%j) is said at its field (%s)', (parts, field) => {
    const { error } = mailPreferencesSchema.safeParse({ ...usualMail, ...parts });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});

describe('the day of a mail', () => {
  const lisbon = {
    calendar: {
      zone: 'Europe/Lisbon',
      workingDays: [1, 2, 3, 4, 5],
      holidays: [{ date: '2026-04-03' as const, name: 'Good Friday' }],
    },
  };
  const rule = mailRule(lisbon);

  test('mail comes on the clocks of the office and on its working days, also when summer time begins and after a holiday', () => {
    expect(nextMail(rule, undefined, '2026-03-27T21:00:00.000Z')).toBe('2026-03-30T07:00:00.000Z');
    expect(nextMail(rule, undefined, '2026-04-02T19:30:00.000Z')).toBe('2026-04-06T07:00:00.000Z');
  });

  test('after the mail of a day the next comes on the next day on which mail comes', () => {
    expect(nextMail(rule, '2026-03-02T08:00:00.000Z', '2026-03-02T10:00:00.000Z')).toBe('2026-03-03T08:00:00.000Z');
    expect(mayHaveMail(rule, '2026-03-02T08:00:00.000Z', '2026-03-03T08:00:00.000Z')).toBe(true);
  });

  test('a person in another zone, with days of the own, has the own day and the own quiet hours', () => {
    const preferences = { ...usualMail, zone: 'Asia/Kolkata', days: [6, 7], quiet: { from: '12:00', until: '15:00' } };
    const own = mailRule(lisbon, { preferences, at: now });
    expect(nextMail(own, undefined, now)).toBe('2026-03-07T02:30:00.000Z');
    expect(nextMail(own, undefined, '2026-03-07T07:00:00.000Z')).toBe('2026-03-07T09:30:00.000Z');
  });

  test('news are due by the week of somebody once its day and hour have come since they were kept', () => {
    const weekly = mailRule(lisbon, { preferences: { ...usualMail, weekly: { day: 3, at: '12:00' } }, at: now });
    const due = (kept: string, at: string) => isWeekDue(weekly, kept, at);
    expect(due('2026-03-02T09:00:00.000Z', '2026-03-04T11:59:00.000Z')).toBe(false);
    expect(due('2026-03-02T09:00:00.000Z', '2026-03-04T12:00:00.000Z')).toBe(true);
    expect(due('2026-03-04T12:05:00.000Z', '2026-03-11T11:59:00.000Z')).toBe(false);
    expect(due('2026-03-04T12:05:00.000Z', '2026-03-12T12:00:00.000Z')).toBe(true);
  });
});
