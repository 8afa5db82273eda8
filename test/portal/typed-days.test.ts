/** Days are typed in the order of the portal's language, whatever the browser's own fields would ask for; what is no day says what to type. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDay } from '#domain/values/typed-day.ts';
import { dayFormat, emptyWhen, isWhen, shownWhen } from '../../portal/src/shared/forms/typed-days.ts';
import { holds } from './holds.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

const locales = ['en-GB', 'en-US', 'en-IN', 'de-DE', 'de-CH', 'fr-FR', 'pl-PL', 'pt-BR', 'ko-KR', 'ja-JP', 'ar-EG', 'fa-IR'];

describe('days in the locale of the reader', () => {
  it.each(locales)('every day that the portal shows to be typed over in %s is read again as the same day', locale => {
    for (const day of ['2026-01-02', '2026-11-27', '2028-02-29', '2031-12-31'])
      expect(readDay(shownWhen('day', day, { typing: true, locale }), dayFormat(locale)), day).toEqual({
        kind: 'read',
        text: day,
      });
  });

  it('an empty field says the order: day first in Britain and Germany, month first in the United States', () => {
    expect(['en-GB', 'de-DE', 'en-US'].map(locale => emptyWhen('day', locale))).toEqual([
      'dd/mm/yyyy',
      'dd.mm.yyyy',
      'mm/dd/yyyy',
    ]);
  });

  it('what has the shape of a day or a time and is none is shown as it was typed, and no other in its place', () => {
    for (const [kind, typed] of [
      ['day', '2026-13-01'],
      ['day', '2027-02-31'],
      ['time', '25:00'],
      ['time', '09:61'],
      ['moment', '2027-02-31T09:00'],
      ['moment', '2027-02-28T24:00'],
    ] as const)
      expect([isWhen(kind, typed), shownWhen(kind, typed), shownWhen(kind, typed, { typing: true })]).toEqual([
        false,
        typed,
        typed,
      ]);
    expect([isWhen('day', '2028-02-29'), isWhen('time', '23:59'), isWhen('moment', '2028-02-29T00:00')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('every day and time of the portal is typed into the one field that reads it so, and into none of the browser’s', () => {
    const folder = join(import.meta.dirname, '../../portal/src');
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.tsx'));
    expect(
      pages.filter(file => /type="(date|time|datetime-local|month|week)"/.test(readFileSync(join(folder, file), 'utf8'))),
    ).toEqual([]);
    expect(
      pages.filter(file => /<Typed(Day|Time|Moment)(Input|Filter)\b/.test(readFileSync(join(folder, file), 'utf8'))).length,
    ).toBeGreaterThan(20);
  });
});

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ seeded: false });
}, 120_000);
afterAll(() => portal.end());

const field = ({ page }: Visitor, name: string) => page.getByRole('textbox', { name, exact: true });

/** By the keyboard alone; gives what stands in the field afterwards. */
async function typedInto(visitor: Visitor, name: string, keys: string): Promise<string> {
  await field(visitor, name).focus();
  await visitor.page.keyboard.press('Control+A');
  await visitor.page.keyboard.type(keys);
  await visitor.page.keyboard.press('Tab');
  return field(visitor, name).inputValue();
}

async function atMeeting(locale: string, size: 'desk' | 'phone' = 'desk'): Promise<Visitor> {
  const visitor = await portal.withToken('pmo', size, locale);
  await visitor.go('/meetings/new');
  return visitor;
}

describe('a day in a form', () => {
  it('a German reader types 27.11.2026, is told what is wrong with 31.02.2027, and nothing wrong is sent', async () => {
    const german = await atMeeting('de-DE');
    const day = field(german, 'Tag');
    expect(await day.getAttribute('placeholder')).toBe('TT.MM.JJJJ');
    expect(await typedInto(german, 'Tag', '27.11.2099')).toBe('27. Nov. 2099');
    expect(await typedInto(german, 'Uhrzeit', '25:00')).toBe('25:00');
    await german.page.getByText('Uhrzeit: „25:00“').waitFor();
    expect(await typedInto(german, 'Tag', '2099-13-01')).toBe('2099-13-01');
    expect(await typedInto(german, 'Tag', '27.11.2099')).toBe('27. Nov. 2099');
    expect(await typedInto(german, 'Uhrzeit', '1430')).toBe('14:30');
    expect(await typedInto(german, 'Tag', '31.02.2027')).toBe('31.02.2027');
    await german.page
      .getByText('Tag: Den 31.02.2027 gibt es im Kalender nicht. Geben Sie einen Tag wie 27.11.2026 ein.')
      .waitFor();
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    await holds(german);
    await german.context.close();
  });

  it('an English reader types 5/6/2099 and sees that it is June; in the United States it is May', async () => {
    for (const [locale, shown] of [
      ['en-GB', '5 Jun 2099'],
      ['en-US', 'May 6, 2099'],
    ] as const) {
      const reader = await atMeeting(locale);
      expect(await typedInto(reader, 'Day', '5/6/2099')).toBe(shown);
      await field(reader, 'Day').focus();
      await expect.poll(() => field(reader, 'Day').inputValue()).toMatch(/^0[56]\/0[56]\/2099$/);
      expect(reader.offences).toEqual([]);
      await reader.context.close();
    }
  });

  it('on a phone the field fits, and a day chosen from the browser’s calendar stands in it', async () => {
    const phone = await atMeeting('en-GB', 'phone');
    await phone.page.setViewportSize({ width: 320, height: 700 });
    const native = phone.page.locator('input[type=date]').first();
    expect(await phone.page.getByRole('button', { name: 'Choose from a calendar' }).count()).toBe(1);
    await native.fill('2099-03-04', { force: true });
    await expect.poll(() => phone.page.evaluate('document.activeElement?.labels?.[0]?.textContent')).toBe('Day');
    await expect.poll(() => field(phone, 'Day').inputValue()).toBe('04/03/2099');
    await holds(phone);
    await phone.context.close();
  });
});
