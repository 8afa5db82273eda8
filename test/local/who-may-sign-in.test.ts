/** Who may sign in is said by the facts of the offices: from the moment a person is added until a minute after the person was removed at most. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import { demonstrationSignIn, demoPeople } from '#local/demo/people.ts';
import { startHost } from '#local/host/host.ts';
import { refreshTokens, signInForTokens } from '#local/sign-in/sign-in-client.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { Browser, cameBack, portalQuestion } from './sign-in-browser.ts';

let host: TestHost;
let ahead = 0;
const clock = { ...systemClock, now: () => toInstant(toMs(systemClock.now()) + ahead) };
const people = demoPeople.map(({ job: _, ...person }) => person);
const noor = { id: 'noor', name: 'Noor Haddad', email: 'noor@example.org', roles: ['auditor' as const] };

beforeAll(async () => {
  host = await startTestHost({ clock });
});
afterAll(() => host?.close());

async function setPeople(list: readonly unknown[]): Promise<void> {
  const { status } = await host.send('admin', { method: 'PUT', path: '/v1/offices/demo/people', body: { people: list } });
  expect(status).toBe(200);
}

const me = async (token: string) => (await host.raw('/v1/me', { headers: { authorization: `Bearer ${token}` } })).status;

describe('the people of an office sign in', () => {
  test('P18: a person signs in as soon as an administrator has added her, and is nobody before', async () => {
    await expect(signInForTokens(host.url, 'noor')).rejects.toThrow('nobody with the id noor');
    await setPeople([...people, noor]);
    expect(await me((await signInForTokens(host.url, 'noor')).accessToken)).toBe(200);
    await setPeople(people);
  });

  test('P18: a removed person loses the session within a minute, gets no new tokens and is asked anew by her browser', async () => {
    await setPeople([...people, noor]);
    const tokens = await signInForTokens(host.url, 'noor');
    const browser = new Browser();
    await cameBack(browser, portalQuestion(host.url), 'noor');
    expect(await me(tokens.accessToken)).toBe(200);
    await setPeople(people);
    ahead += 60_000;
    expect(await me(tokens.accessToken)).toBe(401);
    await expect(refreshTokens(host.url, tokens.refreshToken!)).rejects.toThrow('invalid_grant');
    const asked = await browser.follow(portalQuestion(host.url).url);
    expect(asked.at.pathname).toMatch(/^\/login\/interaction\//);
    await asked.answer.text();
  });

  test('the page on which a person is chosen shows the people of the office as they are now, with their roles', async () => {
    await setPeople([...people, noor]);
    const { answer } = await new Browser().follow(portalQuestion(host.url).url);
    expect(await answer.text()).toContain('Noor Haddad · auditor');
    await setPeople(people);
  });

  test('a folder that holds an office and no demonstration is not opened with the sign-in of the demonstration', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tollgate-office-'));
    const real = await startHost({ folder, port: 0, signIn: { way: 'accounts' } });
    const founded = { type: 'found-office', id: 'real', name: 'Real', currency: 'EUR' } as const;
    const admin = { id: 'ana', name: 'Ana', email: 'ana@example.org', roles: ['admin' as const] };
    const actor = { kind: 'system', id: 'set-up' } as const;
    await real.app.execute({ aggregate: 'office', id: 'real', command: { ...founded, people: [admin] }, actor });
    await real.factStream.idle();
    await real.close();
    await expect(startHost({ folder, port: 0, signIn: demonstrationSignIn })).rejects.toThrow('holds the office real');
    // Whoever is refused has closed the store: the log is brought into the file when the last connection ends.
    expect((await readdir(folder)).filter(name => name.startsWith('facts.db'))).toEqual(['facts.db']);
    await rm(folder, { recursive: true, force: true });
  });
});
