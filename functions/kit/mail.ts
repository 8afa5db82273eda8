/** The single place from which a mail leaves: whatever it is about, and whoever sends it. */
import type { Mail } from '#domain/values/mail.ts';
import type { App } from './app.ts';
import { noteArrival, noteBounce } from './bounces.ts';
import { log } from './log.ts';

/**
 * Rejects with a fault that may pass. A mail that is refused for good is over: trying again mends nothing; its address is noted for the
 * administrators, and the person's inbox says what the mail would have said.
 */
export async function sendMail(mail: Mail, { ports }: App): Promise<void> {
  const outcome = await ports.mailer.send(mail);
  const at = ports.clock.now();
  if (outcome === 'taken') await noteArrival(mail.to, at, ports);
  if (typeof outcome !== 'object') return;
  log.warn('a mail is refused for good', { mail: mail.id, why: outcome.refused });
  await noteBounce(mail.to, { at, kind: 'refused', why: outcome.refused }, ports);
}
