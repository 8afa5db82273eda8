/** Signing in with a password: what somebody learns who tries without having one, and when an account ends. */
import { describe, expect, test } from 'vitest';
import { refreshTokens } from '#local/sign-in/sign-in-client.ts';
import { until } from '#test/support/host.ts';
import { ana, good, hour, linkFor, mails, minute, sam, setPassword, tryToSignIn, world } from './accounts-at-work.ts';
import { Browser, exchange, portalQuestion } from './sign-in-browser.ts';

describe('signing in with a password', () => {
  test('P18: nobody learns from an answer whether an address has an account, a person or neither', async () => {
    await setPassword('sam', good);
    const answers = await Promise.all(
      [sam.email, ana.email, 'nobody@example.org', ''].map(address => tryToSignIn(address, 'a wrong password')),
    );
    for (const answer of answers) expect(answer).toEqual({ ...answers[0], status: 400, signedIn: false });
    expect(answers[0]?.page).toContain('Ask Priya.');
  });

  test('P18: the page for a new link says the same to everybody; only whoever may sign in gets one, three an hour', async () => {
    const ask = async (address: string) => {
      const answer = await new Browser().visit(`${world.running.baseUrl}/login/new-link`, { address });
      return [answer.status, await answer.text()];
    };
    const unknown = await ask('nobody@example.org');
    for (let i = 0; i < 5; i += 1) expect(await ask('ANA@example.org')).toEqual(unknown);
    await until('three mails are there', async () => (await mails(ana.email)).length === 3);
    expect(await ask(sam.email)).toEqual(unknown);
    await until('the next one is mailed too', async () => (await mails(sam.email)).length === 1);
    expect((await mails()).length).toBe(4);
    world.ahead = hour + 1000;
    await ask(ana.email);
    await until('an hour later one more is mailed', async () => (await mails(ana.email)).length === 4);
  });

  test('P18: after ten wrong passwords even the right one waits a quarter of an hour, for addresses without an account too', async () => {
    await setPassword('sam', good);
    const guess = (address: string) => Promise.all(Array.from({ length: 10 }, () => tryToSignIn(address, 'a wrong password')));
    expect((await guess(sam.email)).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 400));
    const late = await tryToSignIn('sam@EXAMPLE.org', good);
    expect([late.status, late.signedIn, late.page.includes('Too many tries')]).toEqual([429, false, true]);
    await guess('nobody@example.org');
    expect(await tryToSignIn('nobody@example.org', good)).toEqual(late);
    world.ahead = 15 * minute + 1000;
    expect((await tryToSignIn(sam.email, good)).signedIn).toBe(true);
  }, 240_000);

  test('wrong passwords that were counted by a clock a day ahead hold nobody up after it was put back', async () => {
    await setPassword('sam', good);
    world.ahead = 24 * hour;
    for (let n = 0; n < 10; n += 1) await tryToSignIn(sam.email, 'a wrong password');
    expect((await tryToSignIn(sam.email, good)).status).toBe(429);
    world.ahead = 0;
    expect((await tryToSignIn(sam.email, good)).signedIn).toBe(true);
  }, 240_000);

  test('P18: fifty tries of one machine are all it has in a quarter of an hour, however many addresses it knows', async () => {
    const browser = new Browser();
    const { at } = await browser.follow(portalQuestion(world.running.baseUrl).url);
    const guess = (n: number) => browser.visit(at, { address: `p${n}@example.org`, passkey: '{}' });
    for (let n = 0; n < 50; n += 1) expect((await guess(n)).status).toBe(400);
    expect((await guess(50)).status).toBe(429);
  });

  test('P18: an account ends with the address it was made for, and whoever has the new address is invited anew', async () => {
    await setPassword('sam', good);
    world.people = [{ ...sam, email: 'sam@elsewhere.example' }, ana];
    for (const address of ['sam@example.org', 'sam@elsewhere.example'])
      expect([address, (await tryToSignIn(address, good)).signedIn]).toEqual([address, false]);
    await world.running.login.peopleChanged();
    expect((await mails('sam@elsewhere.example')).length).toBe(1);
  });

  test('P18: one address of two people signs in neither, and is sent nothing', async () => {
    await setPassword('sam', good);
    world.people = [sam, { ...ana, email: 'SAM@example.org' }];
    expect((await tryToSignIn(sam.email, good)).signedIn).toBe(false);
    const before = (await mails()).length;
    await new Browser().visit(`${world.running.baseUrl}/login/new-link`, { address: sam.email });
    await world.running.login.peopleChanged();
    expect((await mails()).filter(mail => mail?.subject.startsWith('A new link')).length).toBe(before);
  });

  test('P18: whoever says that nothing of before counts ends the former password and every session', async () => {
    const browser = await setPassword('sam', good);
    const question = portalQuestion(world.running.baseUrl);
    const { at } = await browser.follow(question.url);
    const { body } = await exchange(world.running.baseUrl, { ...question.form, code: at.searchParams.get('code') ?? '' });
    expect(await (await new Browser().visit(await linkFor('sam'))).text()).toContain('Nothing that I signed in with before');
    const renewed = await new Browser().visit(await linkFor('sam'), { password: 'another good password', anew: 'yes' });
    expect(renewed.status).toBe(303);
    await expect(refreshTokens(world.running.baseUrl, body.refresh_token!)).rejects.toThrow('invalid_grant');
    expect((await browser.follow(portalQuestion(world.running.baseUrl).url)).at.pathname).toMatch(/^\/login\/interaction\//);
    expect((await tryToSignIn(sam.email, good)).signedIn).toBe(false);
    expect((await tryToSignIn(sam.email, 'another good password')).signedIn).toBe(true);
  });

  test('P18: the pages allow one script of ours and nothing else, and at a bare address they have none', async () => {
    const { answer } = await new Browser().follow(portalQuestion(world.running.baseUrl).url);
    const policy = answer.headers.get('content-security-policy') ?? '';
    const { port } = new URL(world.running.baseUrl);
    const allowed = [`http://127.0.0.1:${port}/login/passkey.js`, `http://localhost:${port}/login/passkey.js`];
    expect(policy.split(';').find(part => part.startsWith('script-src'))).toBe(`script-src ${allowed.join(' ')}`);
    expect(await answer.text()).not.toContain('<script');
    const script = await new Browser().visit(`${world.running.baseUrl}/login/passkey.js`);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(await script.text()).toContain('form[data-passkey]');
  });
});
