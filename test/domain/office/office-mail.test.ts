/** How mail comes to the people of an office who have set nothing else: who sets it, what it changes, and that what a person has set wins. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import { type MailPreferences, usualMail } from '#domain/office/mail/preferences.ts';
import { mailRule } from '#domain/office/mail/rule.ts';
import { type OfficeMail, officeMailOf, usualOfficeMail } from '#domain/office/mail/usual.ts';
import { noOffice, type OfficeState } from '#domain/office/state.ts';
import { asksAtOnce } from '#domain/reactions/requests-together.ts';

const person = (id: string, role: 'pmo' | 'sponsor' | 'auditor') => ({
  ...{ id, name: id, email: `${id}@example.org`, roles: [role] },
});
const people = [person('petra', 'pmo'), person('sonia', 'sponsor'), person('aud', 'auditor')];
const state: OfficeState = { ...noOffice, id: 'north', name: 'North', people };
const now = '2026-03-02T09:00:00.000Z';
const set = (officeMail: OfficeMail & { expectedVersion?: number }, by = 'petra', of = state) =>
  office.decide(of, { type: 'set-office-mail', ...officeMail }, { actor: { kind: 'person', id: by }, now });

const monday = { day: 1, at: '08:00' };
const quietOffice: OfficeMail = { requests: 'first-of-day', weekly: monday };

describe('setting it', () => {
  test('the PMO sets how requests and news come to everybody, and the same again adds nothing', () => {
    expect(set(quietOffice)).toEqual({ facts: [{ type: 'office-mail-set', ...quietOffice }] });
    expect(set(quietOffice, 'petra', { ...state, officeMail: quietOffice })).toEqual({ facts: [] });
    expect(set(usualOfficeMail)).toEqual({ facts: [] });
  });

  test.each(['sonia', 'aud'])('%s, who is neither PMO nor administrator, may not', by => {
    expect(set(quietOffice, by)).toMatchObject({ refusal: { code: 'not-allowed' } });
  });

  test('an hour so late that no hour is left for the mail is refused at its field', () => {
    const late = set({ requests: 'at-once', weekly: { day: 1, at: '23:30' } });
    expect(late).toMatchObject({ refusal: { code: 'hours-forbid-mail', field: 'weekly.at' } });
  });

  test('what somebody else has changed since it was read is not undone', () => {
    const changed = { ...state, versions: { officeMail: 7 } };
    expect(set({ ...quietOffice, expectedVersion: 3 }, 'petra', changed)).toMatchObject({ refusal: { code: 'version-changed' } });
    expect(set({ ...quietOffice, expectedVersion: 7 }, 'petra', changed)).toMatchObject({ facts: [quietOffice] });
  });
});

describe('what it changes', () => {
  const inForce = (own?: Partial<MailPreferences>, officeMail?: OfficeMail) => {
    const { preferences } = mailRule({ officeMail }, own && { preferences: { ...usualMail, ...own }, at: now });
    return [preferences.requests, preferences.weekly];
  };

  test('where neither has set anything each request comes at once and news by day', () => {
    expect(inForce()).toEqual(['at-once', undefined]);
  });

  test('it counts for whoever has set nothing, also for whoever has set other things about mail', () => {
    expect(inForce(undefined, quietOffice)).toEqual(['first-of-day', monday]);
    expect(inForce({ at: '09:00' }, quietOffice)).toEqual(['first-of-day', monday]);
  });

  test('what a person has set wins: each request at once, and news by day or on another day', () => {
    expect(inForce({ requests: 'at-once' }, quietOffice)).toEqual(['at-once', monday]);
    expect(inForce({ weekly: null }, quietOffice)).toEqual(['first-of-day', undefined]);
    expect(inForce({ weekly: { day: 5, at: '10:00' } }, quietOffice)).toEqual(['first-of-day', { day: 5, at: '10:00' }]);
  });

  test('where the office has set the first of a day, a second request of that day waits and the first of the next goes', () => {
    const rule = mailRule({ officeMail: quietOffice });
    const ask = { notice: { kind: 'request' as const } };
    expect(asksAtOnce(ask, { rule, now })).toBe(true);
    expect(asksAtOnce(ask, { rule, now, lastRequest: '2026-03-02T08:30:00.000Z' })).toBe(false);
    expect(asksAtOnce(ask, { rule, now, lastRequest: '2026-02-27T08:30:00.000Z' })).toBe(true);
  });

  test('whoever is told by several offices is mailed as the most prompt of them does', () => {
    const of = (...set: (OfficeMail | undefined)[]) => officeMailOf(set.map(officeMail => ({ officeMail })));
    expect(of(quietOffice, quietOffice)).toEqual(quietOffice);
    expect(of(quietOffice, { requests: 'together', weekly: monday })).toEqual({ requests: 'together', weekly: monday });
    expect(of(quietOffice, undefined)).toEqual(usualOfficeMail);
  });
});
