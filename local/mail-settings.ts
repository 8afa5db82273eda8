/** What the settings say of mail. Each mistake is one line for the operator. */
import type { SmtpServer } from '#adapters/smtp/mailer.ts';
import { secretGiven, setting } from './settings.ts';

export interface MailSettings {
  /** The sender's plain address. */
  readonly from: string;
  /** Mails are kept as a file of the state folder when there is none. */
  readonly server?: SmtpServer;
}

export function mailFromEnvironment(): MailSettings {
  const from = setting('MAIL_FROM');
  const host = setting('SMTP_HOST');
  if (host === undefined) return { from: from ?? 'tollgate@tollgate.example' };
  if (from === undefined) throw new Error('MAIL_FROM is missing: with SMTP_HOST, give the address that mails come from.');
  const tls = setting('SMTP_TLS') as SmtpServer['tls'];
  const user = setting('SMTP_USER');
  const password = secretGiven('SMTP_PASSWORD', 'SMTP_PASSWORD_FILE');
  if ((user === undefined) !== (password === undefined))
    throw new Error('SMTP_USER and SMTP_PASSWORD (or SMTP_PASSWORD_FILE) belong together; one of them is missing.');
  if (tls === 'none' && user !== undefined && !['127.0.0.1', '::1', 'localhost'].includes(host))
    throw new Error('SMTP_TLS is none, so SMTP_PASSWORD would cross the network in the clear; use starttls or tls.');
  return { from, server: { host, port: Number(setting('SMTP_PORT')), tls, user, password } };
}
