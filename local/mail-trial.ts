/** One mail of trial through the mail server of the settings: for the command line and for the set-up in the portal. */
import { randomUUID } from 'node:crypto';
import type { SmtpServer } from '#adapters/smtp/mailer.ts';

interface MailThrough {
  readonly from: string;
  readonly server: SmtpServer;
}

/** Answers with why the server does not take mail for this address; rejects with one line when the server cannot be used at all. */
export async function sendOnTrial({ from, server }: MailThrough, address: string): Promise<string | undefined> {
  const { createSmtpMailer } = await import('#adapters/smtp/mailer.ts');
  const nowhere = { send: async () => undefined, read: async () => undefined };
  const mailer = createSmtpMailer({ server, from, sent: nowhere });
  try {
    await mailer.verify();
    const text = 'This is the test mail that you asked Tollgate for. If you read it, mail works.';
    const outcome = await mailer.send({ id: `mail-test/${randomUUID()}`, to: address, subject: 'Tollgate: test mail', text });
    if (typeof outcome !== 'object') return undefined;
    return `The mail server ${server.host} does not take mail for ${address}: ${outcome.refused}.`;
  } finally {
    mailer.close();
  }
}
