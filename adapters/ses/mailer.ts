/**
 * Mail through Amazon SES (API v2), composed by the mail library's composer alone (its transports would be a fifth of a Lambda's bundle). SES has no idempotency key: the same mail sent twice
 * arrives twice, and carries its id's digest in the header `X-Tollgate-Mail`. An error names what SES said in one word,
 * never the mail.
 */
import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import MailComposer from 'nodemailer/lib/mail-composer';
import { type Message, messageOf } from '#adapters/message.ts';
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
  return {
    async send(mail) {
      const message = messageOf(mail, options.from, options.clock.now());
      for (let first = 0; first < message.to.length; first += mostRecipients) {
        const part = { ...message, to: message.to.slice(first, first + mostRecipients) };
        const input = { ...(await composed(part)), ConfigurationSetName: options.configurationSet };
        await options.client.send(new SendEmailCommand(input)).catch(failed);
      }
    },
  };
}

async function composed(message: Message) {
  const Data = await new MailComposer({ ...message, newline: 'windows' }).compile().build();
  const { name, address } = message.from;
  return {
    FromEmailAddress: `${name} <${address}>`,
    Destination: { ToAddresses: message.to.map(one => one.address) },
    Content: { Raw: { Data } },
  };
}

/** SES may quote addresses and content in its messages: only the error's name goes on. */
function failed(error: unknown): never {
  throw new Error(`SES did not take the mail: ${(error as Error).name}`);
}
