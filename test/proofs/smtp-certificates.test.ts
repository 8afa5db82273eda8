/** Mail by STARTTLS: delivered when the settings trust the certificate of the mail server, and nothing is sent when they do not. Each a process of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoProjects, proposalOf } from '#local/demo/facts.ts';
import { sendOverHttp } from '#local/demo/send.ts';
import { ownCertificate } from '#test/support/certificate.ts';
import { mailTest } from '#test/support/mail-test.ts';
import { startMain } from '#test/support/main-process.ts';
import { type SmtpProcess, startSmtp } from '#test/support/smtp-process.ts';

const base = mkdtempSync(join(tmpdir(), 'tollgate-starttls-'));
const trusted = join(base, 'authority.pem');
const other = join(base, 'another-authority.pem');
let server: SmtpProcess;
let elsewhere: SmtpProcess;
let plain: SmtpProcess;

beforeAll(async () => {
  const [ours, named, strange] = [ownCertificate('127.0.0.1'), ownCertificate('mail.example.org'), ownCertificate('127.0.0.1')];
  writeFileSync(trusted, `${ours.certificate}\n${named.certificate}\n`);
  writeFileSync(other, `${strange.certificate}\n`);
  [server, elsewhere, plain] = await Promise.all([
    startSmtp({ password: 'sesame', certificate: ours }),
    startSmtp({ certificate: named }),
    startSmtp(),
  ]);
});
afterAll(() => {
  for (const one of [server, elsewhere, plain]) one.end();
  rmSync(base, { recursive: true, force: true });
});

const settings = ({ port }: SmtpProcess, more: Record<string, string> = {}) => ({
  TOLLGATE_HOME: join(base, 'cli'),
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: String(port),
  MAIL_FROM: 'gates@example.org',
  ...more,
});
const signedIn = { SMTP_USER: 'tollgate', SMTP_PASSWORD: 'sesame' };

it('“tollgate mail-test” sends encrypted and signed in when the settings trust the certificate of the mail server', async () => {
  const answer = await mailTest('ann@example.org', settings(server, { ...signedIn, NODE_EXTRA_CA_CERTS: trusted }));
  expect(answer).toEqual({ code: 0, said: `The mail server 127.0.0.1:${server.port} took the mail for ann@example.org.\n` });
  expect(server.mails).toMatchObject([{ to: ['ann@example.org'], user: 'tollgate', secure: true }]);
}, 60_000);

it('“tollgate mail-test” says that nobody vouches for the certificate and how it is trusted, and sends nothing', async () => {
  const before = server.mails.length;
  const strangers: Record<string, string>[] = [{}, { NODE_EXTRA_CA_CERTS: other }];
  for (const stranger of strangers) {
    const { code, said } = await mailTest('ann@example.org', settings(server, { ...signedIn, ...stranger }));
    expect([code, said.trimEnd().split('\n')]).toEqual([1, [expect.stringContaining('nobody vouches for its certificate')]]);
    expect(said).toContain('NODE_EXTRA_CA_CERTS');
  }
  expect(server.mails).toHaveLength(before);
}, 60_000);

it('“tollgate mail-test” says that the certificate is for another name, and sends nothing', async () => {
  const { code, said } = await mailTest('ann@example.org', settings(elsewhere, { NODE_EXTRA_CA_CERTS: trusted }));
  expect([code, said]).toEqual([1, expect.stringContaining('its certificate is for another name than 127.0.0.1')]);
  expect(elsewhere.mails).toEqual([]);
}, 60_000);

it('“tollgate mail-test” says that the mail server offers no encryption, and sends nothing in the clear', async () => {
  const { code, said } = await mailTest('ann@example.org', settings(plain));
  expect([code, said]).toEqual([1, expect.stringContaining('it offers no STARTTLS')]);
  expect(plain.mails).toEqual([]);
}, 60_000);

it('a board is told by encrypted mail that a round is open, when the host trusts the certificate of the mail server', async () => {
  const before = server.mails.length;
  const home = { TOLLGATE_HOME: join(base, 'home'), NODE_EXTRA_CA_CERTS: trusted };
  const host = await startMain(settings(server, { ...signedIn, ...home }));
  const body = { ...proposalOf(demoProjects[0]!), title: 'A bridge that somebody has to hear of' };
  const answer = await sendOverHttp(host.url)('sponsor', { method: 'POST', path: '/v1/proposals', body, key: 'k' });
  expect(answer.status).toBe(201);
  await expect.poll(() => server.mails.length, { timeout: 60_000 }).toBeGreaterThan(before);
  expect(server.mails.at(-1)).toMatchObject({ from: 'gates@example.org', user: 'tollgate', secure: true });
  expect((await host.stop()).code).toBe(0);
}, 180_000);
