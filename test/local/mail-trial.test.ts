/** The mail of trial from the portal: to the administrator who asks, through the mail server of the settings, and what became of it. */
import PostalMime from 'postal-mime';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { type SmtpProcess, startSmtp } from '#test/support/smtp-process.ts';

let server: SmtpProcess;
let host: TestHost | undefined;

beforeAll(async () => {
  server = await startSmtp();
});
afterEach(async () => {
  await host?.close();
  host = undefined;
});
afterAll(() => server.end());

async function tried(mail?: { port: number; address?: string; language?: 'de' }) {
  const through = mail && { from: 'tollgate@example.org', server: { host: '127.0.0.1', port: mail.port, tls: 'none' as const } };
  host = await startTestHost({ mail: through });
  if (mail?.address !== undefined) await moveAdmin(host, mail.address);
  if (mail?.language !== undefined) await speak(host, mail.language);
  const { status, body } = await host.send('admin', { method: 'POST', path: '/v1/offices/demo/mail-test', body: {} });
  expect(status).toBe(201);
  return body;
}

async function moveAdmin({ send }: TestHost, email: string): Promise<void> {
  const path = '/v1/offices/demo/people';
  const { people } = (await send('admin', { method: 'GET', path })).body;
  const moved = people.map((person: { id: string }) => (person.id === 'admin' ? { ...person, email } : person));
  expect((await send('admin', { method: 'PUT', path, body: { people: moved } })).status).toBe(200);
}

test('a mail of trial reaches the address that the office has of the administrator who asks, and nobody else', async () => {
  const answer = await tried({ port: server.port });
  expect(answer).toMatchObject({ to: 'admin@tollgate.example', taken: true });
  await expect.poll(() => server.mails.map(({ to }) => to)).toContainEqual(['admin@tollgate.example']);
  expect(server.mails.at(-1)?.text).toContain('Subject: Tollgate: test mail');
});

async function speak({ send }: TestHost, language: 'de'): Promise<void> {
  const path = '/v1/offices/demo/mail-preferences';
  const { set: _set, inForce: _inForce, last: _last, next: _next, ...kept } = (await send('admin', { method: 'GET', path })).body;
  expect((await send('admin', { method: 'PUT', path, body: { ...kept, language } })).status).toBe(200);
}

test('to an administrator who reads German the mail of trial is German, while the API answers as ever', async () => {
  const answer = await tried({ port: server.port, language: 'de' });
  expect(answer).toMatchObject({ taken: true, says: expect.stringContaining('The mail was taken.') });
  await expect.poll(() => server.mails.at(-1)?.text).toContain('Subject: Tollgate: Testmail');
  const { text } = await PostalMime.parse(server.mails.at(-1)?.text ?? '');
  expect(text).toContain('Dies ist die Testmail, um die Sie Tollgate gebeten haben.');
});

test('a mail server that refuses the address for good, or does not answer, is said with the reason', async () => {
  expect(await tried({ port: server.port, address: 'gone@example.org' })).toMatchObject({
    to: 'gone@example.org',
    taken: false,
    says: expect.stringContaining('does not take mail for gone@example.org'),
  });
  await host?.close();
  const other = await startSmtp();
  other.end();
  expect(await tried({ port: other.port })).toMatchObject({ taken: false, says: expect.stringContaining('cannot be used') });
});

test('a machine without a mail server says how one is set, sends nothing, and shows it among what is missing', async () => {
  const before = server.mails.length;
  expect(await tried()).toMatchObject({ taken: false, says: expect.stringContaining('SMTP_HOST') });
  expect(server.mails).toHaveLength(before);
  const { body } = await host!.send('admin', { method: 'GET', path: '/v1/offices/demo/set-up' });
  expect(body.steps.find(({ step }: { step: string }) => step === 'mail').done).toBe(false);
});

test('nobody but an administrator sends a mail of trial, and after twenty within the hour the administrator waits, too', async () => {
  host = await startTestHost();
  const ask = (who: string) => host!.send(who, { method: 'POST', path: '/v1/offices/demo/mail-test', body: {} });
  for (const who of ['pmo', 'sponsor', 'auditor']) expect((await ask(who)).status).toBe(403);
  const statuses = [];
  for (let count = 0; count < 21; count += 1) statuses.push((await ask('admin')).status);
  expect([new Set(statuses.slice(0, 20)), statuses.at(-1)]).toEqual([new Set([201]), 429]);
});
