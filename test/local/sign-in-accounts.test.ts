/** Invited accounts with passwords: links that work once. Signing in with a password and passkeys have files of their own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMailbox } from '#adapters/files/mailbox.ts';
import { systemClock } from '#adapters/system.ts';
import { ana, ended, good, hour, linkFor, linkIn, mails, sam, setPassword, tryToSignIn, world } from './accounts-at-work.ts';
import { Browser, peopleAre, portalQuestion, startLogin } from './sign-in-browser.ts';

describe('a link', () => {
  test('everybody whom an office names is mailed one link, once, also when the people change again', async () => {
    await Promise.all([world.running.login.peopleChanged(), world.running.login.peopleChanged()]);
    await world.running.login.peopleChanged();
    expect((await mails()).map(mail => mail?.to).sort()).toEqual([['Sam@example.org'], ['ana@example.org']]);
    const [mail] = await mails('sam@example.org');
    expect(mail?.text).toContain('Sam Okafor,');
    expect(mail?.text).toContain('It works once');
    expect(await (await new Browser().visit(linkIn(mail?.text))).text()).toContain('Welcome, Sam Okafor');
    world.people = [sam, ana, { ...ana, id: 'new', name: 'New', email: 'new@example.org' }];
    await world.running.login.peopleChanged();
    expect((await mails()).length).toBe(3);
    expect((await mails('new@example.org')).length).toBe(1);
  });

  test('a person who was given a link by hand is not mailed another one', async () => {
    await world.running.login.invite('sam');
    await world.running.login.peopleChanged();
    expect((await mails()).map(mail => mail?.to)).toEqual([['ana@example.org']]);
    expect(await world.running.login.invite('nobody')).toBeUndefined();
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
    const back = await browser.follow(portalQuestion(world.running.baseUrl).url);
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
    const forged = [`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`, `${world.running.baseUrl}/login/link/x`, `${link}x`];
    for (const url of forged) expect([url, await status(url, { password: good })]).toEqual([url, 410]);
    world.people = [{ ...sam, email: 'sam@elsewhere.example' }, ana];
    expect(await status(link, { password: good })).toBe(410);
    world.people = [ana];
    expect(await status(link, { password: good })).toBe(410);
    world.people = [sam, ana];
    expect(await status(link)).toBe(200);
    world.ahead = 72 * hour + 1000;
    expect(await status(link, { password: good })).toBe(410);
  });

  test('P18: another site can neither make an account through a link nor ask for one', async () => {
    const link = await linkFor('sam');
    const foreign = { origin: 'http://evil.example' };
    expect((await new Browser().visit(link, { password: good }, foreign)).status).toBe(403);
    const asked = await new Browser().visit(`${world.running.baseUrl}/login/new-link`, { address: ana.email }, foreign);
    expect(asked.status).toBe(403);
    expect((await new Browser().visit(link)).status).toBe(200);
  });

  test('P15: a hostile name or address is text on the page of a link', async () => {
    world.people = [{ ...sam, name: '<img src=x onerror=alert(1)>', email: '"><script>@example.org' }];
    const page = await (await new Browser().visit(await linkFor('sam'))).text();
    expect(page).toContain('&lt;img src=x');
    expect(page).not.toMatch(/<img|"><script>/);
  });

  test('P18: links and passwords rest as digests alone', async () => {
    await setPassword('sam', good);
    const open = (await linkFor('ana')).split('/').at(-1) ?? '';
    const files = ['accounts.sqlite', 'accounts.sqlite-wal'].map(name => readFile(join(world.running.folder, 'login', name)));
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
  const mailbox = createMailbox({ folder: world.running.folder, from: 'tollgate@example.org', clock: systemClock });
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
