/** How mail leaves this machine, and the mailbox of one that sends none: what would have been sent to the person who asks, and what waits for that. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Mailbox } from '#adapters/files/mailbox.ts';
import type { App, MailOut } from '#functions/kit/app.ts';
import { problem } from '#functions/kit/problem.ts';
import { sendOnTrial } from '../mail-trial.ts';
import { reply } from './gateway.ts';
import { newsWaitingFor } from './waiting-news.ts';
import type { WireOptions } from './wire.ts';

/** A server that cannot be used is said like one that takes no mail for the address. */
export function mailOut(mail: WireOptions['mail']): MailOut {
  const { server, from = '' } = mail ?? {};
  const test: MailOut['test'] = async (address, say) =>
    server && (await sendOnTrial({ from, server, say }, address).catch((error: Error) => error.message));
  return { sent: server !== undefined, test };
}

interface MailRequest {
  readonly url: URL;
  readonly mailbox: Mailbox;
  readonly verify: (token: string) => Promise<{ email?: string | undefined }>;
  readonly app: App;
}

export async function serveMail(
  request: IncomingMessage,
  response: ServerResponse,
  { mailbox, verify, app }: MailRequest,
): Promise<void> {
  try {
    const { email } = await verify((request.headers.authorization ?? '').replace(/^Bearer /i, ''));
    if (email === undefined) throw new Error('the token names no address');
    const items = await mailbox.list({ to: email, limit: 50 });
    const read = await Promise.all(items.map(async item => (await mailbox.read(item.id)) ?? item));
    reply(response, 200, { items: read, waiting: await newsWaitingFor(app, email) });
  } catch (error) {
    reply(
      response,
      401,
      problem(401, 'not-signed-in', `Sign in to read your mail: ${error instanceof Error ? error.message : ''}`),
    );
  }
}
