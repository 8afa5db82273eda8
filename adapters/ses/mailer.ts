/**
 * Mail through Amazon SES (API v2), which makes the MIME message itself: subject and text are handed over as UTF-8. SES has no
 * idempotency key: the same mail sent twice arrives twice, and carries its id's digest in the header `X-Tollgate-Mail`. An error
 * names what SES said in one word, never the mail. SES takes no address with letters beyond ASCII before the @: whoever has such an address gets no
 * mail (their inbox on the portal says the same), and `refused` is told; it is no fault, which would be tried again in vain.
 */
import { type SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { hasPlainLocalPart, type Message, messageOf } from '#adapters/message.ts';
import { slicesOf } from '#adapters/slices.ts';
import type { Mailer } from '#domain/ports.ts';

/** SES takes at most 50 recipients in a message; more are served by further messages. */
const mostRecipients = 50;

export interface SesOptions {
  readonly client: Pick<SESv2Client, 'send'>;
  /** A verified plain address. */
  readonly from: string;
  /** Routes bounces and complaints. */
  readonly configurationSet?: string;
  /** Told how many recipients of which mail (its id's digest) cannot be reached. */
  readonly refused?: (mail: { readonly mail: string; readonly recipients: number }) => void;
}

export function createSesMailer(options: SesOptions): Mailer {
  return {
    async send(mail) {
      const message = messageOf(mail, options.from);
      const reached = message.to.filter(hasPlainLocalPart);
      const recipients = message.unreachable + message.to.length - reached.length;
      if (recipients > 0) options.refused?.({ mail: message.idDigest, recipients });
      for (const to of slicesOf(reached, mostRecipients)) {
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
