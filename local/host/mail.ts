/** The mailbox of the demonstration: what would have been sent to the person who asks. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Mailbox } from '#adapters/files/mailbox.ts';
import { problem } from '#functions/kit/problem.ts';
import { reply } from './gateway.ts';

interface MailRequest {
  readonly url: URL;
  readonly mailbox: Mailbox;
  readonly verify: (token: string) => Promise<{ email?: string | undefined }>;
}

export async function serveMail(
  request: IncomingMessage,
  response: ServerResponse,
  { mailbox, verify }: MailRequest,
): Promise<void> {
  try {
    const { email } = await verify((request.headers.authorization ?? '').replace(/^Bearer /i, ''));
    if (email === undefined) throw new Error('the token names no address');
    const items = await mailbox.list({ to: email, limit: 50 });
    reply(response, 200, { items: await Promise.all(items.map(async item => (await mailbox.read(item.id)) ?? item)) });
  } catch (error) {
    reply(
      response,
      401,
      problem(401, 'not-signed-in', `Sign in to read your mail: ${error instanceof Error ? error.message : ''}`),
    );
  }
}
