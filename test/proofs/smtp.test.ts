/** Mail leaves over SMTP: a host and a mail server, each a process of its own, and what each of them refuses. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSmtpMailer, type SmtpServer } from '#adapters/smtp/mailer.ts';
import type { Mail } from '#domain/values/mail.ts';
import { demoProjects, proposalOf } from '#local/demo/facts.ts';
import { sendOverHttp } from '#local/demo/send.ts';
import { mailTest } from '#test/support/mail-test.ts';
import { refusedMain, startMain } from '#test/support/main-process.ts';
import { type SmtpProcess, startSmtp } from '#test/support/smtp-process.ts';

const base = mkdtempSync(join(tmpdir(), 'tollgate-smtp-'));
let open: SmtpProcess;
let guarded: SmtpProcess;
beforeAll(async () => {
  [open, guarded] = await Promise.all([startSmtp(), startSmtp({ password: 'sesame' })]);
});
afterAll(() => {
  for (const server of [open, guarded]) server.end();
  rmSync(base, { recursive: true, force: true });
});

const mail: Mail = { id: 'm1', to: 'ann@example.org', subject: 'Décision: go', text: 'Voilà.' };

function mailerTo(port: number, changes: Partial<SmtpServer> = {}) {
  const kept = new Map<string, Mail>();
  const mailer = createSmtpMailer({
    server: { host: '127.0.0.1', port, tls: 'none', ...changes },
    from: 'tollgate@example.org',
    sent: { send: async sent => void kept.set(sent.id, sent), read: async id => kept.get(id) },
  });
  return { mailer, kept };
}

const toOf = (server: SmtpProcess, from: number) => server.mails.slice(from).flatMap(received => received.to);

describe('a mailer over SMTP', () => {
  it('an unknown recipient and one whose name is too long are refused with the reason, and nothing is noted as sent', async () => {
    const { mailer, kept } = mailerTo(open.port);
    const long = `${'x'.repeat(65)}@example.org`;
    expect(await mailer.send({ ...mail, to: 'gone@example.org' })).toEqual({ refused: 'EENVELOPE 550 after RCPT TO' });
    expect(await mailer.send({ ...mail, to: long })).toEqual({ refused: 'not a mail address' });
    expect([...kept.keys()]).toEqual([]);
    mailer.close();
  });

  it('a recipient who is put off gets the mail with the next try, and not twice', async () => {
    const before = open.mails.length;
    const { mailer, kept } = mailerTo(open.port);
    const later = { ...mail, to: 'busy@example.org' };
    await expect(mailer.send(later)).rejects.toThrow(/did not take the mail: EENVELOPE 451/);
    expect(kept.size).toBe(0);
    expect([await mailer.send(later), await mailer.send(later)]).toEqual(['taken', 'taken']);
    mailer.close();
    await expect.poll(() => toOf(open, before)).toEqual(['busy@example.org']);
    expect(open.mails[before]?.text).toMatch(/^X-Tollgate-Mail:\s+[0-9a-f]{64}/m);
  });

  it('a server that wants a password gets it, and a wrong password is a fault that is tried again', async () => {
    const right = mailerTo(guarded.port, { user: 'tollgate', password: 'sesame' });
    await right.mailer.send(mail);
    right.mailer.close();
    await expect.poll(() => guarded.mails.map(({ user }) => user)).toEqual(['tollgate']);
    const wrong = mailerTo(guarded.port, { user: 'tollgate', password: 'guess' });
    await expect(wrong.mailer.send(mail)).rejects.toThrow(/EAUTH/);
    wrong.mailer.close();
  });

  it('a mail server that is not there makes the mail wait for the next try', async () => {
    const { mailer, kept } = mailerTo(1);
    await expect(mailer.send(mail)).rejects.toThrow(/did not take the mail: (ECONNREFUSED|ECONNECTION|ESOCKET)/);
    expect(kept.size).toBe(0);
    mailer.close();
  });
});

describe('a host with a mail server', () => {
  const settings = () => ({ SMTP_HOST: '127.0.0.1', SMTP_TLS: 'none', MAIL_FROM: 'gates@example.org' });

  it('the board is told over SMTP that a round is open, from the address of the settings', async () => {
    const before = open.mails.length;
    const host = await startMain({ TOLLGATE_HOME: join(base, 'home'), ...settings(), SMTP_PORT: String(open.port) });
    const send = sendOverHttp(host.url);
    const body = { ...proposalOf(demoProjects[0]!), title: 'A bridge that somebody has to hear of' };
    expect((await send('sponsor', { method: 'POST', path: '/v1/proposals', body, key: 'k' })).status).toBe(201);
    await expect.poll(() => open.mails.length, { timeout: 60_000 }).toBeGreaterThan(before);
    const [first] = open.mails.slice(before);
    expect(first?.from).toBe('gates@example.org');
    expect(first?.to).toHaveLength(1);
    expect((await host.stop()).code).toBe(0);
  }, 180_000);

  it.each([
    [{ MAIL_FROM: '' }, /MAIL_FROM is missing/],
    [{ SMTP_TLS: 'maybe' }, /SMTP_TLS is maybe; it can be starttls or tls or none/],
    [{ SMTP_PORT: 'smtp' }, /SMTP_PORT is smtp/],
    [{ SMTP_USER: 'tollgate' }, /belong together/],
    [{ SMTP_HOST: 'mail.example.org', SMTP_USER: 'u', SMTP_PASSWORD: 'hush' }, /in the clear/],
    [{ SMTP_USER: 'u', SMTP_PASSWORD_FILE: '/nowhere/at/all' }, /cannot be read/],
  ])(
    'a start with the mail settings %j says what is wrong with them, and never the password',
    async (changes, said) => {
      const { code, stderr } = await refusedMain({ TOLLGATE_HOME: join(base, 'wrong'), ...settings(), ...changes });
      expect([code, stderr.trimEnd().split('\n')]).toEqual([1, [expect.stringMatching(said)]]);
      expect(stderr).not.toContain('hush');
    },
    120_000,
  );

  it('“tollgate mail-test” says that the server took the mail, or why it does not', async () => {
    writeFileSync(join(base, 'password'), 'sesame\n');
    const signedIn = { SMTP_USER: 'tollgate', SMTP_PASSWORD_FILE: join(base, 'password') };
    const given = { TOLLGATE_HOME: join(base, 'cli'), ...settings(), SMTP_PORT: String(guarded.port), ...signedIn };
    expect(await mailTest('ann@example.org', given)).toMatchObject({
      code: 0,
      said: expect.stringContaining('took the mail for ann@example.org'),
    });
    expect(await mailTest('gone@example.org', given)).toMatchObject({ code: 1, said: expect.stringContaining('550') });
    expect(await mailTest('ann@example.org', { TOLLGATE_HOME: join(base, 'cli') })).toMatchObject({
      code: 1,
      said: expect.stringContaining('SMTP_HOST is not set'),
    });
  }, 120_000);
});
