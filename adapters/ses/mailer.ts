/**
 * Mail through Amazon SES (API v2), which makes the MIME message itself: subject and text are handed over as UTF-8. SES has no
 * idempotency key: the same mail sent twice arrives twice, and carries its id's digest in the header `X-Tollgate-Mail`. An error
 * names what SES said in one word, never the mail.
 */
import { type SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { type Message, messageOf } from '#adapters/message.ts';
import { slicesOf } from '#adapters/slices.ts';
import type { Mailer } from '#domain/ports.ts';

/** SES takes at most 50 recipients in a message; more are served by further messages. */
const mostRecipients = 50;

/** `from` is a verified plain address; `configurationSet` routes bounces and complaints. */
export function createSesMailer(options: { client: Pick<SESv2Client, 'send'>; from: string; configurationSet?: string }): Mailer {
  return {
    async send(mail) {
      const message = messageOf(mail, options.from);
      for (const to of slicesOf(message.to, mostRecipients)) {
        const input = { ...inputOf({ ...message, to }), ConfigurationSetName: options.configurationSet };
        await options.client.send(new SendEmailCommand(input)).catch(failed);
      }
    },
  };
}

function inputOf({ from, to, subject, text, idDigest }: Message): SendEmailCommandInput {
  const Charset = 'UTF-8';
  const Headers = [
    { Name: 'X-Tollgate-Mail', Value: idDigest },
    { Name: 'Auto-Submitted', Value: 'auto-generated' },
  ];
  return {
    FromEmailAddress: `Tollgate <${from}>`,
    Destination: { ToAddresses: [...to] },
    Content: { Simple: { Subject: { Data: subject, Charset }, Body: { Text: { Data: text, Charset } }, Headers } },
  };
}

/** SES may quote addresses and content in its messages: only the error's name goes on. */
function failed(error: unknown): never {
  throw new Error(`SES did not take the mail: ${error instanceof Error ? error.name : 'unknown fault'}`);
}
