/**
 * Mail on one machine: every mail becomes one file in the state folder, named by the digest of its id, so the same mail
 * sent again is still one. `mailbox/DIGEST.eml` is the mail as any mail program reads it (RFC 5322); beside it
 * `mailbox/shown/DIGEST.json` is what the portal shows. Sent means that the `.eml` is there.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import * as z from 'zod';
import { type Message, messageOf } from '#adapters/message.ts';
import { sha256 } from '#domain/digest.ts';
import type { Clock, Mail, Mailer } from '#domain/ports.ts';
import { readIfThere, writeShown } from './durable.ts';

const shownSchema = z.object({ id: z.string(), at: z.string(), to: z.array(z.string()), subject: z.string(), text: z.string() });

/** A mail as the portal shows it. */
export type ShownMail = z.infer<typeof shownSchema>;

export type MailSummary = Omit<ShownMail, 'text'>;

export interface Mailbox extends Mailer {
  /** Mails to a recipient (all when left out; upper and lower case are the same), newest first, at most `limit` (100). */
  list(query?: { to?: string; limit?: number }): Promise<MailSummary[]>;
  /** One mail by its id, or `undefined`. */
  read(id: string): Promise<ShownMail | undefined>;
}

/** The mailbox in a state folder. `from` is the sender's plain address. */
export function createMailbox(options: { folder: string; from: string; clock: Pick<Clock, 'now'> }): Mailbox {
  const folder = join(options.folder, 'mailbox');
  mkdirSync(join(folder, 'shown'), { recursive: true, mode: 0o700 });
  const summaries = new Map<string, MailSummary>();

  async function send(mail: Mail): Promise<void> {
    const at = options.clock.now();
    const message = messageOf(mail, options.from, at);
    const name = sha256(mail.id);
    if (existsSync(join(folder, `${name}.eml`))) return;
    const shown: ShownMail = { id: mail.id, at, to: [...mail.to], subject: message.subject, text: mail.text };
    await writeShown(join(folder, 'shown', `${name}.json`), JSON.stringify(shown));
    await writeShown(join(folder, `${name}.eml`), await compose(message));
  }

  async function list(query: { to?: string; limit?: number } = {}): Promise<MailSummary[]> {
    for (const name of await sentNames(folder)) {
      if (!summaries.has(name)) summaries.set(name, summaryOf(await shownIn(folder, name)));
    }
    const to = query.to?.toLowerCase();
    return [...summaries.values()]
      .filter(mail => to === undefined || mail.to.some(address => address.toLowerCase() === to))
      .sort((a, b) => compare(b.at, a.at) || compare(a.id, b.id))
      .slice(0, query.limit ?? 100);
  }

  async function read(id: string): Promise<ShownMail | undefined> {
    const name = sha256(id);
    return (await readIfThere(join(folder, `${name}.eml`))) ? shownIn(folder, name) : undefined;
  }

  return { send, list, read };
}

async function compose(message: Message): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const sent = await transport.sendMail(message);
  return sent.message as Buffer;
}

async function sentNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter(name => name.endsWith('.eml')).map(name => name.slice(0, -'.eml'.length));
}

async function shownIn(folder: string, name: string): Promise<ShownMail> {
  return shownSchema.parse(JSON.parse(await readFile(join(folder, 'shown', `${name}.json`), 'utf8')));
}

function summaryOf({ id, at, to, subject }: ShownMail): MailSummary {
  return { id, at, to, subject };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
