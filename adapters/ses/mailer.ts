/**
 * Mail through Amazon SES (API v2), composed by the mail library. SES has no idempotency key: the same mail sent twice
 * arrives twice, and carries its id's digest in the header `X-Tollgate-Mail`. An error names what SES said in one word,
 * never the mail.
 */
import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { createTransport } from 'nodemailer';
import { messageOf } from '#adapters/message.ts';
import type { Clock, Mailer } from '#domain/ports.ts';

/** SES takes at most 50 recipients in a message; more are served by further messages. */
const mostRecipients = 50;

/** `from` is a verified plain address; `configurationSet` routes bounces and complaints. */
export function createSesMailer(options: {
  client: SESv2Client;
  from: string;
  clock: Pick<Clock, 'now'>;
  configurationSet?: string;
}): Mailer {
  const transport = createTransport({ SES: { sesClient: options.client, SendEmailCommand } });
  return {
    async send(mail) {
      const message = messageOf(mail, options.from, options.clock.now());
      for (let first = 0; first < message.to.length; first += mostRecipients) {
        const to = message.to.slice(first, first + mostRecipients);
        const ses = options.configurationSet ? { ConfigurationSetName: options.configurationSet } : {};
        await transport.sendMail({ ...message, to, ses }).catch(failed);
      }
    },
  };
}

/** SES may quote addresses and content in its messages: only the error's name goes on. */
function failed(error: unknown): never {
  throw new Error(`SES did not take the mail: ${(error as Error).name}`);
}
