/** The pages of the login for somebody who reads German: by what the browser says, by what was chosen in the portal, and in the mails with links. */
import { afterAll, expect, test } from 'vitest';
import { languageCookieLine } from '#languages/cookie.ts';
import type { Language } from '#languages/languages.ts';
import { languageAsked } from '#local/sign-in/reader.ts';
import { englishIn, saidIn } from '../support/english-left.ts';
import { Browser, mailerIn, people, peopleAre, portalQuestion, type RunningLogin, startLogin } from './sign-in-browser.ts';

const ended: RunningLogin[] = [];
afterAll(() => Promise.all(ended.map(login => login.end())));

/** A login with accounts at which passkeys work; `speaks`: the language that each person has set. */
async function withAccounts(speaks: Readonly<Record<string, Language>> = {}): Promise<RunningLogin> {
  const who = { ...peopleAre(people), languageOf: async (id: string) => speaks[id] };
  const running = await startLogin({ people: who, signIn: { way: 'accounts' }, at: 'localhost' });
  ended.push(running);
  return running;
}

const wordsOfPeople = ['Sam Okafor', 'Ana Ruiz', 'chair of the board'];

/** A browser that asks for German. */
class GermanBrowser extends Browser {
  override visit(address: string | URL, form?: Record<string, string>, headers: Record<string, string> = {}) {
    return super.visit(address, form, { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5', ...headers });
  }
}

async function germanAt(answer: Response, status: number, heading: string): Promise<void> {
  const html = await answer.text();
  expect([answer.status, /<h1>(.*)<[/]h1>/.exec(html)?.[1]]).toEqual([status, heading]);
  expect(html).toContain('<html lang="de">');
  expect(englishIn(saidIn(html), wordsOfPeople)).toEqual([]);
}

test('every page of the accounts is German to a browser that asks for it: signing in, wrong, a new link, a link, a spent one', async () => {
  const { baseUrl, login } = await withAccounts();
  const browser = new GermanBrowser();
  const { at, answer } = await browser.follow(portalQuestion(baseUrl).url);
  await germanAt(answer, 200, 'Bei Tollgate anmelden');
  await germanAt(await browser.visit(at, { address: 'sam@example.org', password: 'x' }), 400, 'Bei Tollgate anmelden');
  await germanAt(await browser.visit(`${baseUrl}/login/new-link`), 200, 'Ein neuer Link zur Anmeldung');
  await germanAt(await browser.visit(`${baseUrl}/login/new-link`, { address: 'x@example.org' }), 200, 'Sehen Sie in Ihre Mails');
  const link = (await login.invite('sam'))?.url ?? '';
  await germanAt(await browser.visit(link), 200, 'Willkommen, Sam Okafor');
  await germanAt(await browser.visit(link, { password: 'short' }), 400, 'Willkommen, Sam Okafor');
  expect((await browser.visit(link, { password: 'four words in a row' })).status).toBe(303);
  await germanAt(await browser.visit(link), 410, 'Die Anmeldung hat nicht geklappt');
  await germanAt(await browser.visit((await login.invite('sam'))?.url ?? ''), 200, 'Willkommen, Sam Okafor');
  await germanAt(await browser.visit(`${baseUrl}/login/interaction/nobody`), 400, 'Die Anmeldung hat nicht geklappt');
});

test('the demonstration and signing out are German, too', async () => {
  const running = await startLogin();
  ended.push(running);
  const browser = new GermanBrowser();
  const { at, answer } = await browser.follow(portalQuestion(running.baseUrl).url);
  await germanAt(answer, 200, 'Bei Tollgate anmelden');
  await germanAt(await browser.visit(at, { person: 'nobody' }), 400, 'Bei Tollgate anmelden');
  await browser.follow(at, { person: 'sam' });
  const asked = await browser.follow(`${running.baseUrl}/login/session/end?client_id=tollgate-portal`);
  await germanAt(asked.answer, 200, 'Von Tollgate abmelden?');
  await germanAt(await browser.visit(`${running.baseUrl}/login/session/end/success`), 200, 'Sie sind abgemeldet');
});

test('what was chosen in the portal counts before what the browser asks for, and both are looked at with care', async () => {
  const { baseUrl } = await withAccounts();
  const [, cookie = ''] = /^([^;]+);/.exec(languageCookieLine('en', new URL(baseUrl))) ?? [];
  const [name = '', value = ''] = cookie.split('=');
  const browser = new GermanBrowser();
  browser.cookies.set(name, value);
  expect(await (await browser.follow(portalQuestion(baseUrl).url)).answer.text()).toContain('<html lang="en">');
  const host = 'localhost:4180';
  expect(languageAsked({ host, cookie: 'a=b; tollgate_language_4180=de', 'accept-language': 'en' })).toBe('de');
  expect(languageAsked({ host, cookie: 'tollgate_language_4181=de; tollgate_language_4180=toString' })).toBe('en');
  expect(languageAsked({ host, 'accept-language': 'fr, en;q=0.3, de;q=0.7' })).toBe('de');
  expect(languageAsked({ host, 'accept-language': 'de;q=0, *' })).toBe('en');
  expect(languageAsked({})).toBe('en');
});

test('a link comes in the language that the person has set, else in that of the page; to whom nobody knows yet in both', async () => {
  const { baseUrl, folder, login } = await withAccounts({ ana: 'de' });
  const mailsTo = async (to: string) => {
    const mailbox = mailerIn(folder);
    const items = await mailbox.list({ to });
    return Promise.all(items.map(({ id }) => mailbox.read(id)));
  };
  await login.peopleChanged();
  const [forAna] = await mailsTo('ana@example.org');
  expect(forAna?.subject).toBe('Sie können sich bei Tollgate anmelden');
  expect(englishIn(forAna?.text ?? 'the', wordsOfPeople)).toEqual([]);
  expect(forAna?.text).toMatch(/bis \d{1,2}[.] \p{L}+[.]? \d{4}, \d\d:\d\d UTC[.]/u);
  const [forSam] = await mailsTo('sam@example.org');
  expect(forSam?.subject).toBe('You can sign in to Tollgate · Sie können sich bei Tollgate anmelden');
  expect(new Set(forSam?.text.match(/http\S+/g))).toHaveProperty('size', 1);
  await new GermanBrowser().visit(`${baseUrl}/login/new-link`, { address: 'sam@example.org' });
  await expect.poll(async () => (await mailsTo('sam@example.org')).length).toBe(2);
  const asked = (await mailsTo('sam@example.org')).find(mail => mail?.id !== forSam?.id);
  expect(asked?.subject).toBe('Ein neuer Link zur Anmeldung bei Tollgate');
});
