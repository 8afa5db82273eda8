/**
 * Mail over SMTP, one message to one recipient, so that nobody sees who else was told. What the server refuses for good is an answer; a fault that
 * passes makes `send` reject. What was sent is noted in a mailbox, by which the same mail is known after a restart.
 */
import { createTransport } from 'nodemailer';
import { messageOf, notAnAddress } from '#adapters/message.ts';
import { mimeOf } from '#adapters/mime.ts';
import type { Mailer } from '#domain/ports.ts';
import type { Mail, MailOutcome } from '#domain/values/mail.ts';
import { verdictOn } from './verdict.ts';

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
  readonly sent: { send(mail: Mail): Promise<unknown>; read(id: string): Promise<unknown> };
}

export interface SmtpMailer extends Mailer {
  /** Says hello, encrypts and signs in. Rejects with what went wrong. */
  verify(): Promise<void>;
  close(): void;
}

export function createSmtpMailer({ server, from, sent }: SmtpOptions): SmtpMailer {
  const transport = createTransport(transportOf(server));

  async function send(mail: Mail): Promise<MailOutcome> {
    const message = messageOf(mail, from);
    if (!message) return notAnAddress;
    if ((await sent.read(mail.id)) !== undefined) return 'taken';
    try {
      await transport.sendMail(mimeOf(message));
    } catch (error) {
      const { forGood, why } = verdictOn(error, server.host);
      if (forGood) return { refused: why };
      throw new Error(`the mail server did not take the mail: ${why}`);
    }
    // It has left: a note that cannot be written (a full disk) must not send it again.
    await sent.send(mail).catch(() => undefined);
    return 'taken';
  }

  return {
    sender: from,
    send,
    async verify() {
      try {
        await transport.verify();
      } catch (error) {
        throw new Error(`The mail server ${server.host}:${server.port} cannot be used: ${verdictOn(error, server.host).why}.`, {
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
