/** One mail of trial through the mail server of the settings: for the command line and for the set-up in the portal. */
import { randomUUID } from 'node:crypto';
import type { SmtpServer } from '#adapters/smtp/mailer.ts';
import { trialMail } from '#functions/kit/trial-mail.ts';
import type { Recogniser } from '#languages/recognise.ts';

interface MailThrough {
  /** In which language it is said. */
  readonly say: Recogniser;
  readonly from: string;
  readonly server: SmtpServer;
}

/** Answers with why the server does not take mail for this address; rejects with one line when the server cannot be used at all. */
export async function sendOnTrial({ from, server, say }: MailThrough, address: string): Promise<string | undefined> {
  const { createSmtpMailer } = await import('#adapters/smtp/mailer.ts');
  const nowhere = { send: async () => undefined, read: async () => undefined };
  const mailer = createSmtpMailer({ server, from, sent: nowhere });
  try {
    await mailer.verify();
    const outcome = await mailer.send(trialMail(address, randomUUID(), say));
    if (typeof outcome !== 'object') return undefined;
    return `The mail server ${server.host} does not take mail for ${address}: ${outcome.refused}.`;
  } finally {
    mailer.close();
  }
}
