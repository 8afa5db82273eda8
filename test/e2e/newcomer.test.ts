/**
 * A newcomer's first day, on a machine without the demonstration, in processes of their own: set-up code → office → three people from a CSV file →
 * one signs in with a passkey, one by a password and is deactivated → a running project comes in from a workbook → its gate is decided → backup →
 * restored elsewhere, where one signs in through the organisation's provider → the record verifies. A real mail server receives what is mailed.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, withAuthenticator } from '#test/support/chromium.ts';
import { until } from '#test/support/host.ts';
import { type Begun, beginMain } from '#test/support/main-process.ts';
import { type OrganisationProcess, organisationClient, startOrganisation } from '#test/support/organisation-process.ts';
import { type SmtpProcess, startSmtp } from '#test/support/smtp-process.ts';
import { buildWhenNeeded } from '../../portal/build-when-needed.ts';

const root = join(import.meta.dirname, '../..');
let base: string;
let browser: Browser;
let smtp: SmtpProcess;
let organisation: OrganisationProcess;
let running: { readonly begun: Begun; readonly url: string };
const context: { home: string; tokens: Record<string, string>; project: string } = { home: '', tokens: {}, project: '' };

beforeAll(async () => {
  await buildWhenNeeded();
  base = await mkdtemp(join(tmpdir(), 'tollgate-newcomer-'));
  context.home = join(base, 'home');
  [browser, smtp, organisation] = await Promise.all([launchChromium(), startSmtp(), startOrganisation()]);
}, 180_000);
afterAll(async () => {
  running?.begun.child.kill('SIGKILL');
  await browser?.close();
  smtp?.end();
  await organisation?.end();
  await rm(base, { recursive: true, force: true });
});

const mailServer = () => ({
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: String(smtp.port),
  SMTP_TLS: 'none',
  MAIL_FROM: 'gates@office.example.org',
});

async function start(home: string, environment: Record<string, string>, words: string[] = []): Promise<string> {
  const begun = beginMain({ TOLLGATE_HOME: home, TOLLGATE_SEED: 'yes', ...environment }, words);
  const stopped = begun.exit.then(({ stderr }) => Promise.reject(new Error(stderr)));
  const ready = until('it is ready', async () => /Tollgate is ready: (\S+)\n/.exec(begun.said())?.[1]);
  running = { begun, url: await Promise.race([ready, stopped]) };
  return running.url;
}

async function tollgate(home: string, ...words: string[]): Promise<{ code: number; out: string }> {
  const env = { PATH: process.env.PATH ?? '', TOLLGATE_HOME: home };
  const child = spawn(process.execPath, [join(root, 'local/cli/main.ts'), ...words], { cwd: base, env });
  let out = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      out += chunk;
    });
  const [code] = (await once(child, 'close')) as [number];
  return { code, out };
}

async function send(who: string, method: string, path: string, body?: unknown) {
  const response = await fetch(`${running.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(who !== '' && { authorization: `Bearer ${context.tokens[who]}` }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers of several shapes; a newcomer reads single fields
  return { status: response.status, body: (await response.json()) as any };
}

async function done(who: string, method: string, path: string, body?: unknown) {
  const answer = await send(who, method, path, body);
  expect([path, answer.status < 300, answer.body.detail]).toEqual([path, true, undefined]);
  return answer.body;
}

/** A browser of somebody's own, with a device that knows its owner; the token of whoever signs in is kept under this name. */
async function device(who: string): Promise<{ page: Page; own: BrowserContext }> {
  const own = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await own.newPage();
  page.on('request', request => {
    const bearer = request.headers().authorization;
    if (bearer?.startsWith('Bearer ')) context.tokens[who] = bearer.slice('Bearer '.length);
  });
  await withAuthenticator(page);
  return { page, own };
}

const signedIn = (who: string) => until(`${who} is in the portal`, async () => context.tokens[who]);

/** What a mail says once the line breaks of its encoding (quoted-printable) are taken out. */
const textOf = ({ text }: { text: string }) => text.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');

/** The link to an account in the mails that the server received for an address. */
const mailedLink = (address: string) =>
  until(`${address} has a link`, async () => {
    const mails = smtp.mails.filter(({ to }) => to.includes(address)).map(textOf);
    return mails.map(text => /http\S+\/login\/link\/\S+/.exec(text)?.[0]).find(link => link !== undefined);
  });

it('an office is founded with the code that the start prints, and its administrator signs in by the link of the set-up', async () => {
  await start(context.home, mailServer(), ['--office']);
  const code = await until('the code is printed', async () => /The code for it: +(\S+)\n/.exec(running.begun.said())?.[1]);
  const office = {
    id: 'pmo',
    name: 'Portfolio Office',
    currency: 'EUR',
    calendar: { zone: 'Europe/Vienna', workingDays: [1, 2, 3, 4, 5], holidays: [{ date: '2026-12-25', name: 'Christmas Day' }] },
    administrator: { name: 'Ada Moreau', email: 'ada@office.example.org' },
  };
  expect((await send('', 'POST', '/v1/set-up', { code: 'AAAA-AAAA-AAAA', ...office })).status).toBe(403);
  const { signIn } = await done('', 'POST', '/v1/set-up', { code, ...office });
  const { page } = await device('ada');
  await page.goto(signIn.url);
  await page.getByLabel('New password').fill('four words in a row');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await signedIn('ada');
  expect((await done('ada', 'GET', '/v1/me')).offices).toMatchObject([{ id: 'pmo', roles: ['admin', 'pmo'] }]);
}, 120_000);

it('three people come from a CSV file as a spreadsheet writes it, and each is invited by mail', async () => {
  const { page } = await device('ada');
  await page.goto(`${running.url}/admin/people`);
  await page.getByLabel('Mail address').fill('ada@office.example.org');
  await page.getByLabel('Password').fill('four words in a row');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Add people from a file' }).click();
  const lines = [
    'Name;Mail;Roles',
    'Noor Haddad;noor@office.example.org;Gatekeeper',
    'Pia Lindqvist;pia@office.example.org;Sponsor, Project manager',
    'Olu Adeyemi;olu@office.example.org;Sponsor',
  ];
  const buffer = Buffer.from(lines.join('\r\n'), 'latin1');
  await page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Compare with the office' }).click();
  await page.getByText(/3 new/).waitFor();
  await page.getByLabel('Why?').fill('The team of the first year.');
  await page.getByRole('button', { name: 'Take these people in' }).click();
  const names = await until('they are in', async () => {
    const { people } = await done('ada', 'GET', '/v1/offices/pmo/people');
    return people.length === 4 ? people.map(({ id }: { id: string }) => id) : undefined;
  });
  expect(names).toEqual(['ada-moreau', 'noor', 'pia', 'olu']);
  for (const who of ['noor', 'pia', 'olu']) await mailedLink(`${who}@office.example.org`);
}, 120_000);

it('one of them makes a passkey, another a password; the other one is deactivated and loses the session', async () => {
  const noor = await device('noor');
  await noor.page.goto(await mailedLink('noor@office.example.org'));
  await noor.page.getByRole('button', { name: 'Make a passkey' }).click();
  await signedIn('noor');
  const olu = await device('olu');
  await olu.page.goto(await mailedLink('olu@office.example.org'));
  await olu.page.getByLabel('New password').fill('a password of mine');
  await olu.page.getByRole('button', { name: 'Set the password' }).click();
  await signedIn('olu');
  expect((await send('olu', 'GET', '/v1/me')).status).toBe(200);
  await done('ada', 'POST', '/v1/offices/pmo/people/olu/deactivation', { reason: 'On leave.' });
  // A token that was good a moment ago is looked at again within a minute.
  let status = 200;
  for (let looks = 0; status !== 401 && looks < 80; looks += 1) {
    await new Promise(resolve => setTimeout(resolve, 1_000));
    ({ status } = await send('olu', 'GET', '/v1/me'));
  }
  expect(status).toBe(401);
}, 180_000);

it('a project that runs already comes in from a workbook, without intake, and its first gate is decided', async () => {
  await done('ada', 'PUT', '/v1/offices/pmo/goals', {
    goals: [{ id: 'service', name: 'Better service', weight: 1 }],
    reason: 'As agreed.',
  });
  const boards = [{ id: 'board', name: 'Portfolio board', seats: ['noor'], chair: 'noor' }];
  await done('ada', 'PUT', '/v1/offices/pmo/boards', { boards, reason: 'As agreed.' });
  const gate = { board: 'board', deadlineDays: 10, rule: { quorum: 1 } };
  const model = {
    id: 'standard',
    name: 'Standard',
    stages: [
      { id: 'plan', name: 'Plan' },
      { id: 'build', name: 'Build' },
    ],
    gates: [
      { ...gate, id: 'ready', name: 'Ready to build', from: 'plan', to: 'build' },
      { ...gate, id: 'closing', name: 'Closing', from: 'build', closing: true },
    ],
  };
  await done('ada', 'PUT', '/v1/offices/pmo/gate-models', { model, default: true, reason: 'As agreed.' });

  const rows = [
    ['Project', 'Sponsor', 'Project manager', 'Stage', 'Start', 'End', 'Total cost'],
    ['Harbour bridge', 'pia', 'pia', 'Plan', '2026-01-01', '2028-12-31', 1_250_000],
  ];
  const bytes = await writeXlsx({ sheets: [{ name: 'Portfolio', rows }] });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const about = { office: 'pmo', name: 'portfolio.xlsx', contentType, bytes: bytes.length, sha256 };
  const address = await done('ada', 'POST', '/v1/imports/uploads', about);
  const put = await fetch(address.url, { method: address.method, headers: address.headers, body: new Uint8Array(bytes) });
  expect(put.status).toBe(200);
  const asked = { office: 'pmo', file: { key: address.key, sha256 }, inFlight: true };
  const preview = await done('ada', 'POST', '/v1/imports/preview', asked);
  expect(preview.rows).toMatchObject([{ outcome: 'in-flight' }]);
  await done('ada', 'POST', '/v1/imports', { ...asked, mapping: preview.mapping });
  context.project = await until(
    'the project is there',
    async () => (await done('ada', 'GET', '/v1/projects?office=pmo')).items[0]?.id,
  );
  expect(await done('noor', 'GET', `/v1/projects/${context.project}`)).toMatchObject({ status: 'active', stage: 'plan' });

  await done('ada', 'POST', `/v1/projects/${context.project}/reviews`, {});
  const review = `${context.project}.ready.1`;
  await until('the round is open', async () => (await send('noor', 'GET', `/v1/reviews/${review}`)).status === 200 || undefined);
  await done('noor', 'POST', `/v1/reviews/${review}/ballots`, { outcome: 'go', reason: 'The plan holds.' });
  await until(
    'the gate is passed',
    async () => (await done('ada', 'GET', `/v1/projects/${context.project}`)).stage === 'build' || undefined,
  );
}, 180_000);

it('the office is backed up, restored elsewhere, entered there through the organisation’s own provider, and its record verifies', async () => {
  const file = join(base, 'backup.tar.gz');
  expect((await tollgate(context.home, 'backup', file)).code).toBe(0);
  running.begun.child.kill('SIGTERM');
  await running.begun.exit;
  const elsewhere = join(base, 'elsewhere');
  expect((await tollgate(elsewhere, 'restore', file)).code).toBe(0);

  const url = await start(elsewhere, { ...mailServer(), OIDC_ISSUER: organisation.issuer, OIDC_CLIENT_ID: organisationClient });
  await organisation.set({ base: url, sub: 'u-77', claims: { email: 'pia@office.example.org', email_verified: true } });
  const { page } = await device('pia');
  await page.goto(`${url}/projects/${context.project}`);
  await page.getByRole('heading', { name: 'Harbour bridge', level: 1 }).waitFor();
  await signedIn('pia');
  expect((await done('pia', 'GET', '/v1/me')).id).toBe('pia');

  const exported = await done('pia', 'GET', `/v1/projects/${context.project}/export`);
  const record = join(base, 'record.json');
  await writeFile(record, JSON.stringify(exported));
  const verified = await tollgate(elsewhere, 'verify', record);
  expect(verified.out).toMatch(/^Intact/m);
  expect(verified.code).toBe(0);

  expect(smtp.mails.every(({ from }) => from === 'gates@office.example.org')).toBe(true);
  expect(smtp.mails.some(({ to }) => to.includes('noor@office.example.org'))).toBe(true);
}, 180_000);
