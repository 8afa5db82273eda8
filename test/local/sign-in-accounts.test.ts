/** Invited accounts with passwords: links that work once. Signing in with a password and passkeys have files of their own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createMailbox } from '#adapters/files/mailbox.ts';
import { systemClock } from '#adapters/system.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import type { Person } from '#local/sign-in/person.ts';
import { Browser, mailerIn, peopleAre, portalQuestion, type RunningLogin, startLogin } from './sign-in-browser.ts';

const sam: Person = { id: 'sam', name: 'Sam Okafor', email: 'Sam@example.org', job: 'sponsor' };
const ana: Person = { id: 'ana', name: 'Ana Ruiz', email: 'ana@example.org', job: 'chair' };
const minute = 60_000;
const hour = 60 * minute;

let people: Person[];
let ahead: number;
let running: RunningLogin;
const clock = { now: () => toInstant(toMs(systemClock.now()) + ahead) };
const ended: RunningLogin[] = [];

beforeEach(async () => {
  people = [sam, ana];
  ahead = 0;
  const now = {
    find: (id: string) => peopleAre(people).find(id),
    withAddress: (address: string) => peopleAre(people).withAddress(address),
    all: () => peopleAre(people).all(),
  };
  running = await startLogin({ people: now, signIn: { way: 'accounts', help: 'Ask Priya.' }, clock });
  ended.push(running);
});
afterAll(() => Promise.all(ended.map(login => login.end())));

/** What was mailed so far, oldest first. */
async function mails(to?: string) {
  const mailbox = mailerIn(running.folder);
  const items = await mailbox.list(to === undefined ? {} : { to });
  return (await Promise.all(items.map(({ id }) => mailbox.read(id)))).reverse();
}

const linkIn = (text = '') => /http\S+\/login\/link\/\S+/.exec(text)?.[0] ?? '';

async function linkFor(person: string): Promise<string> {
  return (await running.login.invite(person))?.url ?? '';
}

async function setPassword(person: string, password: string): Promise<Browser> {
  const browser = new Browser();
  const answer = await browser.visit(await linkFor(person), { password });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/inbox']);
  return browser;
}

interface Try {
  readonly status: number;
  readonly page: string;
  readonly signedIn: boolean;
}

async function tryToSignIn(address: string, password: string, browser = new Browser()): Promise<Try> {
  const { at } = await browser.follow(portalQuestion(running.baseUrl).url);
  const after = await browser.follow(at, { address, password });
  const page = after.at.pathname === '/signed-in' ? '' : await after.answer.text();
  return { status: after.answer.status, page, signedIn: after.at.searchParams.has('code') };
}

const good = 'four words in a row';

describe('a link', () => {
  test('everybody whom an office names is mailed one link, once, also when the people change again', async () => {
    await Promise.all([running.login.peopleChanged(), running.login.peopleChanged()]);
    await running.login.peopleChanged();
    expect((await mails()).map(mail => mail?.to).sort()).toEqual([['Sam@example.org'], ['ana@example.org']]);
    const [mail] = await mails('sam@example.org');
    expect(mail?.text).toContain('Sam Okafor,');
    expect(mail?.text).toContain('It works once');
    expect(await (await new Browser().visit(linkIn(mail?.text))).text()).toContain('Welcome, Sam Okafor');
    people = [sam, ana, { ...ana, id: 'new', name: 'New', email: 'new@example.org' }];
    await running.login.peopleChanged();
    expect((await mails()).length).toBe(3);
    expect((await mails('new@example.org')).length).toBe(1);
  });

  test('a person who was given a link by hand is not mailed another one', async () => {
    await running.login.invite('sam');
    await running.login.peopleChanged();
    expect((await mails()).map(mail => mail?.to)).toEqual([['ana@example.org']]);
    expect(await running.login.invite('nobody')).toBeUndefined();
  });

  test('P18: reading a link uses nothing up, and a password that is too short neither; then it works once, and is signed in with', async () => {
    const [link, second] = [await linkFor('sam'), await linkFor('sam')];
    const browser = new Browser();
    for (let i = 0; i < 3; i += 1) expect((await browser.visit(link)).status).toBe(200);
    for (const [password, why] of [
      ['eleven char', 'at least 12'],
      ['aaaaaaaaaaaaaaa', 'repeats'],
      ['my sam@example.org 1', 'mail address'],
      ['x'.repeat(100) + 'abcdefgh'.repeat(20), 'at most 200'],
    ] as const) {
      const answer = await browser.visit(link, { password });
      expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(why)]);
    }
    expect((await browser.visit(link, { password: good })).status).toBe(303);
    const back = await browser.follow(portalQuestion(running.baseUrl).url);
    expect(back.at.searchParams.has('code')).toBe(true);
    for (const spent of [link, second]) {
      const answer = await new Browser().visit(spent, { password: 'another good password' });
      expect([answer.status, await answer.text()]).toEqual([410, expect.stringContaining('used already')]);
    }
    expect((await tryToSignIn('sam@example.org', good)).signedIn).toBe(true);
  });

  test('P18: of two who use a link at the same moment one makes an account', async () => {
    const link = await linkFor('sam');
    const both = await Promise.all([1, 2].map(async n => (await new Browser().visit(link, { password: `${good} ${n}` })).status));
    expect(both.sort()).toEqual([303, 410]);
  });

  test('P18: a forged link, one that has run out, one for a removed person and one for an address of before open nothing', async () => {
    const link = await linkFor('sam');
    const status = async (url: string, form?: Record<string, string>) => (await new Browser().visit(url, form)).status;
    const forged = [`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`, `${running.baseUrl}/login/link/x`, `${link}x`];
    for (const url of forged) expect([url, await status(url, { password: good })]).toEqual([url, 410]);
    people = [{ ...sam, email: 'sam@elsewhere.example' }, ana];
    expect(await status(link, { password: good })).toBe(410);
    people = [ana];
    expect(await status(link, { password: good })).toBe(410);
    people = [sam, ana];
    expect(await status(link)).toBe(200);
    ahead = 72 * hour + 1000;
    expect(await status(link, { password: good })).toBe(410);
  });

  test('P18: another site can neither make an account through a link nor ask for one', async () => {
    const link = await linkFor('sam');
    const foreign = { origin: 'http://evil.example' };
    expect((await new Browser().visit(link, { password: good }, foreign)).status).toBe(403);
    const asked = await new Browser().visit(`${running.baseUrl}/login/new-link`, { address: ana.email }, foreign);
    expect(asked.status).toBe(403);
    expect((await new Browser().visit(link)).status).toBe(200);
  });

  test('P15: a hostile name or address is text on the page of a link', async () => {
    people = [{ ...sam, name: '<img src=x onerror=alert(1)>', email: '"><script>@example.org' }];
    const page = await (await new Browser().visit(await linkFor('sam'))).text();
    expect(page).toContain('&lt;img src=x');
    expect(page).not.toMatch(/<img|"><script>/);
  });

  test('P18: links and passwords rest as digests alone', async () => {
    await setPassword('sam', good);
    const open = (await linkFor('ana')).split('/').at(-1) ?? '';
    const files = ['accounts.sqlite', 'accounts.sqlite-wal'].map(name => readFile(join(running.folder, 'login', name)));
    const kept = Buffer.concat(await Promise.all(files)).toString('latin1');
    expect([kept.includes('scrypt$131072$8$1$'), kept.includes(good), kept.includes(open)]).toEqual([true, false, false]);
  });
});

test.each([
  ['/set-up', '/set-up'],
  ['//evil.example', '/inbox'],
  ['https://evil.example', '/inbox'],
  ['/\\evil.example', '/inbox'],
])('P18: a link leads to pages of Tollgate alone: asked for %s it leads to %s', async (asked, leads) => {
  const link = new URL(await linkFor('sam'));
  link.searchParams.set('to', asked);
  const answer = await new Browser().visit(link, { password: good });
  expect(answer.headers.get('location')).toBe(leads);
});

test('a mail that cannot be sent is sent the next time, and holds up nobody else’s', async () => {
  const mailbox = createMailbox({ folder: running.folder, from: 'tollgate@example.org', clock: systemClock });
  let works = false;
  const faults: string[] = [];
  const mailer = {
    async send(mail: Parameters<typeof mailbox.send>[0]) {
      if (!works && mail.to === sam.email) throw new Error('the mail server is away');
      return mailbox.send(mail);
    },
  };
  const onFault = (error: Error) => void faults.push(error.message);
  const odd = { ...ana, id: 'odd', email: 'no address' };
  const other = await startLogin({ people: peopleAre([sam, odd, ana]), signIn: { way: 'accounts' }, mailer, onFault });
  ended.push(other);
  await other.login.peopleChanged();
  works = true;
  await other.login.peopleChanged();
  await other.login.peopleChanged();
  expect(faults).toEqual(['the mail server is away', expect.stringMatching(/^odd gets no link: /)]);
  expect((await mailbox.list()).map(({ to }) => to[0]).sort()).toEqual([sam.email, ana.email]);
});
