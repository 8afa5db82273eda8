/** The command line signs people in where they show who they are: in a browser, on a page of their organisation or with an account. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '#test/support/host.ts';
import { beginMain, startMain } from '#test/support/main-process.ts';
import { organisationClient, startOrganisation } from '#test/support/organisation-process.ts';
import { Browser, travel } from './sign-in-browser.ts';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'tollgate-home-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

interface Asking {
  /** Where it wants somebody to sign in. */
  readonly address: string;
  /** The access token that it prints at the end. */
  readonly token: Promise<string>;
}

/** `tollgate token`, as far as the address that it tells. */
async function askForToken(settings: Record<string, string>): Promise<Asking> {
  const env = { PATH: process.env.PATH ?? '', TOLLGATE_HOME: home, ...settings };
  const child = spawn(process.execPath, ['local/cli/main.ts', 'token'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, told] = ['', ''];
  child.stdout.on('data', chunk => {
    printed += chunk;
  });
  child.stderr.on('data', chunk => {
    told += chunk;
  });
  const token = new Promise<string>(resolve => child.once('close', code => resolve(code === 0 ? printed.trim() : told)));
  const address = await until('it tells an address', async () => /(http\S+)\n/.exec(told)?.[1]);
  return { address, token };
}

async function whoseToken(url: string, token: string): Promise<unknown> {
  const me = await fetch(`${url}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  return ((await me.json()) as { id?: string }).id;
}

test('the command line signs in through the organisation in a browser, and prints the token of whoever signed in there', async () => {
  const organisation = await startOrganisation();
  const settings = { OIDC_ISSUER: organisation.issuer, OIDC_CLIENT_ID: organisationClient };
  const host = await startMain({ TOLLGATE_HOME: home, ...settings });
  await organisation.set({ base: host.url, claims: { email: 'pmo@tollgate.example', email_verified: true } });
  const { address, token } = await askForToken(settings);
  const back = new URL(address).searchParams.get('redirect_uri') ?? '';
  expect((await fetch(`${back}?state=guessed&code=x`)).status).toBe(404);
  expect((await travel(new Browser(), address)).page).toContain('Go back to the command line');
  expect(await whoseToken(host.url, await token)).toBe('pmo');
  await host.stop();
  await organisation.end();
}, 120_000);

/** A host for an office of its own, founded by its first administrator, who has the link of the set-up. */
async function foundedOffice() {
  const begun = beginMain({ TOLLGATE_HOME: home }, ['--office']);
  const [, url = '', code = ''] = await until(
    'the code is printed',
    async () => /ready: (\S+)\n[\s\S]*code for it:\s+(\S+)\n/.exec(begun.said()) ?? undefined,
  );
  const office = { id: 'pmo', name: 'PMO', currency: 'EUR', administrator: { name: 'Ada Moreau', email: 'ada@example.org' } };
  const founded = await fetch(`${url}/v1/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, ...office, calendar: { zone: 'Europe/Lisbon', workingDays: [1, 2, 3, 4, 5], holidays: [] } }),
  });
  const { signIn, person } = (await founded.json()) as { signIn: { url: string }; person: string };
  const end = async () => {
    begun.child.kill('SIGTERM');
    await begun.exit;
  };
  return { url, person, link: signIn.url, end };
}

/** Signs in with an account at the address that the command line told. */
async function signInThere(address: string, password: string): Promise<void> {
  const browser = new Browser();
  const page = await travel(browser, address);
  expect(page.page).toContain('With a password');
  const answer = await browser.visit(page.at, { address: 'ada@example.org', password });
  await travel(browser, new URL(answer.headers.get('location') ?? '', page.at));
}

async function tollgate(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { PATH: process.env.PATH ?? '', TOLLGATE_HOME: home };
  const child = spawn(process.execPath, ['local/cli/main.ts', ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', chunk => {
    out += chunk;
  });
  child.stderr.on('data', chunk => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

test('on an office of its own the command line signs in with the account that the first administrator made through the link of the set-up', async () => {
  const office = await foundedOffice();
  const password = 'four words in a row';
  expect((await new Browser().visit(office.link, { password })).status).toBe(303);
  const { address, token } = await askForToken({});
  await signInThere(address, password);
  expect(await whoseToken(office.url, await token)).toBe(office.person);
  await office.end();
}, 120_000);

test('“tollgate invite” prints a link for a person of the office, found by id or address, through which an account is made once', async () => {
  const office = await foundedOffice();
  // Another process reads lists as they were a second ago at most.
  await wait(1_500);
  const printed = await tollgate('invite', 'ADA@example.org');
  expect(printed).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Ada Moreau <ada@example.org>, until \d{4}-.* UTC:\n\n {2}http/),
  });
  const { person, url, until: good } = JSON.parse((await tollgate('invite', office.person, '--json')).out);
  expect([person, new URL(url).origin, Date.parse(good) > Date.now()]).toEqual([office.person, office.url, true]);
  expect(printed.out).not.toContain(url);
  const password = 'five words in a row too';
  expect((await new Browser().visit(url, { password })).status).toBe(303);
  expect(await (await new Browser().visit(url, { password })).text()).not.toContain('Welcome');
  const { address, token } = await askForToken({});
  await signInThere(address, password);
  expect(await whoseToken(office.url, await token)).toBe(office.person);
  expect(await tollgate('invite', 'nobody@example.org')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Nobody who may sign in has the id or the address nobody@example.org'),
  });
  await office.end();
  expect(await tollgate('invite', office.person)).toMatchObject({ code: 1, err: expect.stringContaining('npm start') });
}, 180_000);

test('“tollgate invite” says in the demonstration that nobody has an account there', async () => {
  expect(await tollgate('invite', 'pmo')).toMatchObject({ code: 1, err: expect.stringContaining('nothing to invite them to') });
}, 60_000);
