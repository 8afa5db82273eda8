/**
 * Mail over SMTP, one message to each recipient, so that an address which the server refuses silences nobody else and nobody sees who else was
 * told. What the server refuses for good is told (`refused`) and not tried again; a fault that passes makes `send` reject, and the next try
 * reaches those alone who have the mail not yet. What was sent is noted in a mailbox, by which the same mail is known after a restart.
 */
import { createTransport, type SendMailOptions } from 'nodemailer';
import { type Message, messageOf } from '#adapters/message.ts';
import type { Mail, Mailer } from '#domain/ports.ts';

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** `starttls`: encrypted after the first words, or not at all sent. `tls`: from the first byte. `none`: in the clear. */
  readonly tls: 'starttls' | 'tls' | 'none';
  readonly user?: string | undefined;
  readonly password?: string | undefined;
}

export interface SmtpOptions {
  readonly server: SmtpServer;
  /** A plain address. */
  readonly from: string;
  /** Where a mail is noted once it was sent, and by which one that was sent is known. */
  readonly sent: Mailer & { read(id: string): Promise<unknown> };
  /** Told how many recipients of which mail (its id's digest) cannot be reached, and what the server said. */
  readonly refused?: (mail: { readonly mail: string; readonly recipients: number; readonly why: string }) => void;
}

export interface SmtpMailer extends Mailer {
  /** Says hello, encrypts and signs in. Rejects with what went wrong. */
  verify(): Promise<void>;
  close(): void;
}

/** Mails whose deliveries are remembered, so that a retry is not a repeat. */
const remembered = 10_000;

export function createSmtpMailer({ server, from, sent, refused }: SmtpOptions): SmtpMailer {
  const transport = createTransport(transportOf(server));
  /** `mail recipient` of what the server took, or refused for good, while the mail has not reached everybody. */
  const settled = new Set<string>();

  /** What went wrong for now; undefined when this recipient is settled. */
  async function sendOne(message: Message, address: string): Promise<string | undefined> {
    const key = `${message.idDigest} ${address}`;
    if (settled.has(key)) return undefined;
    try {
      await transport.sendMail(letterOf(message, address));
    } catch (error) {
      const { forGood, why } = verdictOn(error);
      if (!forGood) return why;
      refused?.({ mail: message.idDigest, recipients: 1, why });
    }
    if (settled.size >= remembered) settled.clear();
    settled.add(key);
    return undefined;
  }

  async function send(mail: Mail): Promise<void> {
    const message = messageOf(mail, from);
    if ((await sent.read(mail.id)) !== undefined) return;
    if (message.unreachable > 0)
      refused?.({ mail: message.idDigest, recipients: message.unreachable, why: 'not a mail address' });
    let failure: string | undefined;
    for (const address of message.to) failure = (await sendOne(message, address)) ?? failure;
    if (failure !== undefined) throw new Error(`the mail server did not take the mail: ${failure}`);
    await sent.send(mail);
    for (const address of message.to) settled.delete(`${message.idDigest} ${address}`);
  }

  return {
    send,
    async verify() {
      try {
        await transport.verify();
      } catch (error) {
        throw new Error(`The mail server ${server.host}:${server.port} cannot be used: ${verdictOn(error).why}.`, {
          cause: error,
        });
      }
    },
    close: () => transport.close(),
  };
}

function transportOf({ host, port, tls, user, password }: SmtpServer) {
  return {
    host,
    port,
    secure: tls === 'tls',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    pool: true as const,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function letterOf({ from, subject, text, idDigest }: Message, address: string): SendMailOptions {
  return {
    from: { name: 'Tollgate', address: from },
    to: { name: '', address },
    subject,
    text,
    messageId: `<${idDigest.slice(0, 40)}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    headers: { 'X-Tollgate-Mail': idDigest, 'Auto-Submitted': 'auto-generated' },
  };
}

/**
 * For good: the server knows this recipient not, or will not have this message (5xx after RCPT or DATA), or cannot write the address. A refusal of
 * the sender or the sign-in is the operator's to mend and passes then. Servers may quote addresses: only code and command go on.
 */
function verdictOn(error: unknown): { forGood: boolean; why: string } {
  const {
    code = 'unknown fault',
    command = '',
    responseCode,
  } = error as { code?: string; command?: string; responseCode?: number };
  const ofMessage = command === 'RCPT TO' || command === 'DATA';
  const permanent = responseCode !== undefined && responseCode >= 500 && ofMessage;
  const unwritable = code === 'EENVELOPE' && responseCode === undefined;
  return { forGood: permanent || unwritable, why: [code, responseCode, command && `after ${command}`].filter(Boolean).join(' ') };
}
