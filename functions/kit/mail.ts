/** The single place from which a mail leaves: whatever it is about, and whoever sends it. */
import type { Mail } from '#domain/ports.ts';
import type { App } from './app.ts';
import { log } from './log.ts';

/** Rejects with a fault that may pass. A mail that is refused for good is over: trying again mends nothing, and the person's inbox says the same. */
export async function sendMail(mail: Mail, { ports }: App): Promise<void> {
  const outcome = await ports.mailer.send(mail);
  if (typeof outcome === 'object') log.warn('a mail is refused for good', { mail: mail.id, why: outcome.refused });
}
