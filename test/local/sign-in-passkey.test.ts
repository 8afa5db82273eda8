/** A newcomer makes a passkey and signs in with it, in a real browser with a virtual authenticator, on a host for a real office. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backUp } from '#local/backup/backup.ts';
import { restore } from '#local/backup/restore.ts';
import { type Host, startHost } from '#local/host/host.ts';
import { launchChromium, withAuthenticator } from '#test/support/chromium.ts';
import { until } from '#test/support/host.ts';
import { buildWhenNeeded } from '../../portal/build-when-needed.ts';
import { overflowOf, violationsOn } from '../portal/portal.ts';

let folder: string;
let host: Host;
let browser: Browser;

const ana = { id: 'ana', name: 'Ana Ruiz', email: 'ana@example.org', roles: ['admin' as const, 'pmo' as const] };
const noor = { id: 'noor', name: 'Noor Haddad', email: 'noor@example.org', roles: ['auditor' as const] };

beforeAll(async () => {
  await buildWhenNeeded();
  folder = await mkdtemp(join(tmpdir(), 'tollgate-passkey-'));
  host = await startHost({ folder, port: 0, signIn: { way: 'accounts' } });
  const actor = { kind: 'system', id: 'set-up' } as const;
  const command = { type: 'found-office' as const, id: 'real', name: 'Real office', currency: 'EUR', people: [ana, noor] };
  await host.app.execute({ aggregate: 'office', id: 'real', command, actor });
  await host.factStream.idle();
  browser = await launchChromium();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the console and the browser's policy complained about. */
  readonly offences: string[];
}

/** A browser whose device has a virtual authenticator that knows its owner. */
async function device(width = 1280): Promise<Device> {
  const context = await browser.newContext({ viewport: { width, height: 844 } });
  const page = await context.newPage();
  const offences: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') offences.push(message.text());
  });
  await withAuthenticator(page);
  return { context, page, offences };
}

const atInbox = (page: Page) => page.getByRole('heading', { name: 'My work', level: 1 }).waitFor();
const mailTo = (address: string) => host.wired.mailbox.list({ to: address });

async function signOut(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 844 });
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign out of Tollgate?' }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
}

const shots = process.env.TOLLGATE_SHOTS;

it('a newcomer opens the mailed link, makes a passkey, is in the portal, and signs in with the passkey the next time', async () => {
  const mailed = await until('the link is mailed', async () => (await mailTo(noor.email))[0]);
  const link = /http\S+\/login\/link\/\S+/.exec((await host.wired.mailbox.read(mailed.id))?.text ?? '')?.[0] ?? '';
  expect(link).toContain('http://localhost:');
  const { page, context, offences } = await device(390);
  await page.goto(link);
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
  if (shots !== undefined) await page.screenshot({ path: `${shots}/link-390.png`, fullPage: true });
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await atInbox(page);
  await signOut(page);

  await page.goto(`${host.url.replace('localhost', '127.0.0.1')}/inbox`);
  const button = page.getByRole('button', { name: 'Sign in with a passkey' });
  await button.waitFor();
  expect(await violationsOn(page)).toEqual([]);
  if (shots !== undefined) await page.screenshot({ path: `${shots}/sign-in-1280.png`, fullPage: true });
  const sent = page.waitForRequest(request => request.method() === 'POST' && request.url().includes('/login/interaction/'));
  await button.click();
  const request = await sent;
  await atInbox(page);
  expect(offences).toEqual([]);

  // What the device said answers one question, once, and for this browser: it is worth nothing to whoever recorded it.
  const thief = await browser.newContext();
  const stolen = await thief.newPage();
  await stolen.goto(`${host.url}/inbox`);
  await stolen.getByRole('heading', { name: 'Sign in to Tollgate' }).waitFor();
  const again = await thief.request.post(stolen.url(), {
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: host.url },
    data: request.postData() ?? '',
    maxRedirects: 0,
  });
  expect([again.status(), (await again.text()).includes('does not fit together')]).toEqual([400, true]);
  await Promise.all([thief.close(), context.close()]);
}, 120_000);

it('a person sees the own passkeys with their devices and days, removes one, and cannot remove the last way to sign in', async () => {
  const { page, context, offences } = await device(390);
  const own = page.getByRole('list', { name: 'Your passkeys' }).getByRole('listitem');
  await page.goto((await host.login.invite('noor'))?.url ?? '');
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await atInbox(page);
  await page.goto(`${host.url}/my-sign-in`);
  await own.nth(1).waitFor();
  expect(await own.count()).toBe(2);
  expect(await own.first().innerText()).toMatch(/^Chrome on Linux\n+Made .*; last used /);
  expect(await own.nth(1).innerText()).toMatch(/^Chrome on Linux\n+Made .*; not used since/);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    if (shots !== undefined) await page.screenshot({ path: `${shots}/my-sign-in-${width}.png`, fullPage: true });
    expect([await violationsOn(page), await overflowOf(page)]).toEqual([[], 0]);
  }
  await own.first().getByRole('button', { name: 'Remove the passkey of Chrome on Linux' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click();
  await page.getByText('This passkey is all you can sign in with').waitFor();
  expect([await own.count(), await page.getByRole('button', { name: /^Remove the passkey/ }).count()]).toEqual([1, 0]);
  expect(offences).toEqual([]);

  await signOut(page);
  await page.goto(`${host.url}/inbox`);
  const sent = page.waitForRequest(request => request.url().includes('/v1/') && 'authorization' in request.headers());
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  const headers = { authorization: (await sent).headers().authorization ?? '' };
  const shown = (await (await fetch(`${host.url}/local/sign-in`, { headers })).json()) as { passkeys: [{ id: string }] };
  expect(shown).toMatchObject({ way: 'accounts', address: noor.email, password: false });
  const removal = (id: string, more = headers) =>
    fetch(`${host.url}/local/sign-in/passkeys/${id}/removal`, { method: 'POST', headers: more });
  const refused = await removal(shown.passkeys[0].id);
  expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('all you can sign in with')]);
  expect((await removal('AAAA')).status).toBe(404);
  expect((await removal(shown.passkeys[0].id, { authorization: 'Bearer no' })).status).toBe(401);
  await context.close();
}, 120_000);

it('the first administrator follows a link that was handed over, takes a password, and a backup keeps both kinds of accounts', async () => {
  const invitation = await host.login.invite('ana');
  const { page, context } = await device();
  await page.goto(invitation?.url ?? '');
  if (shots !== undefined) await page.screenshot({ path: `${shots}/link-1280.png`, fullPage: true });
  await page.getByLabel('New password').fill('four words in a row');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await atInbox(page);
  await context.close();

  const file = join(folder, 'copy.tar.gz');
  const elsewhere = await mkdtemp(join(tmpdir(), 'tollgate-restored-'));
  await backUp({ folder, file, version: '0', now: host.app.ports.clock.now() });
  await host.close();
  await restore(file, elsewhere);
  host = await startHost({ folder: elsewhere, port: 0, signIn: { way: 'accounts' } });
  const other = await device();
  await other.page.goto(`${host.url}/inbox`);
  await other.page.getByLabel('Mail address').fill('ANA@example.org');
  await other.page.getByLabel('Password').fill('four words in a row');
  await other.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await atInbox(other.page);
  expect((await mailTo(noor.email)).length).toBe(1);
  await other.context.close();
  await rm(folder, { recursive: true, force: true });
  folder = elsewhere;
}, 120_000);

it('P18: a removed person’s device signs nobody in, and the page says no more than for any other', async () => {
  const { page, context } = await device();
  const invitation = await host.login.invite('noor');
  await page.goto(invitation?.url ?? '');
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await atInbox(page);
  await signOut(page);
  const command = { type: 'set-people' as const, people: [ana] };
  const actor = { kind: 'person', id: 'ana' } as const;
  expect(await host.app.execute({ aggregate: 'office', id: 'real', command, actor })).not.toHaveProperty('refusal');
  await page.goto(`${host.url}/inbox`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('This does not fit together.').waitFor();
  await context.close();
}, 120_000);
