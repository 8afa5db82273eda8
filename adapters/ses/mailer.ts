/**
 * Mail through Amazon SES (API v2), which makes the MIME message itself: subject and text are handed over as UTF-8; an invitation alone is made here. SES has no
 * idempotency key: the same mail sent twice arrives twice, and carries its id's digest in the header `X-Tollgate-Mail`. An error
 * names what SES said in one word, never the mail. SES takes no address with letters beyond ASCII before the @: whoever has such an address gets no
 * mail (their inbox on the portal says the same). What became of a mail that SES accepted it tells later, by an event.
 */
import { type SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { hasPlainLocalPart, type Message, messageOf, notAnAddress } from '#adapters/message.ts';
import { mimeOf } from '#adapters/mime.ts';
import type { Mailer } from '#domain/ports.ts';

export interface SesOptions {
  readonly client: Pick<SESv2Client, 'send'>;
  /** A verified plain address. */
  readonly from: string;
  /** Routes bounces and complaints. */
  readonly configurationSet?: string;
}

export function createSesMailer(options: SesOptions): Mailer {
  return {
    sender: options.from,
    async send(mail) {
      const message = messageOf(mail, options.from);
      if (!message) return notAnAddress;
      if (!hasPlainLocalPart(message.to)) return { refused: 'letters beyond ASCII before the @' };
      const input = {
        ...(message.calendar ? await rawInputOf(message) : inputOf(message)),
        ConfigurationSetName: options.configurationSet,
      };
      await options.client.send(new SendEmailCommand(input)).catch(failed);
      return 'queued';
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
    Destination: { ToAddresses: [to] },
    Content: { Simple: { Subject: { Data: subject, Charset }, Body: { Text: { Data: text, Charset } }, Headers } },
  };
}

/** With something for a calendar, which SES has no field for: the whole message, made here and loaded when it is first wanted. */
async function rawInputOf(message: Message): Promise<SendEmailCommandInput> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const Data = await new MailComposer(mimeOf(message)).compile().build();
  return {
    FromEmailAddress: `Tollgate <${message.from}>`,
    Destination: { ToAddresses: [message.to] },
    Content: { Raw: { Data } },
  };
}

/** SES may quote addresses and content in its messages: only the error's name goes on. */
function failed(error: unknown): never {
  throw new Error(`SES did not take the mail: ${error instanceof Error ? error.name : 'unknown fault'}`);
}
