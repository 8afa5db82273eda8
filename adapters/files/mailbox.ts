/**
 * Mail on one machine: one line a mail in `mail.jsonl` of the state folder, and the same mail sent again is still one. Sent means
 * that its line is written; whoever forgets that a mail is owed has `synced` first. Of a long journal the newest mails are known alone: what is older is in the file, and is shown to nobody.
 */
import { join } from 'node:path';
import * as z from 'zod';
import { type Message, messageOf, notAnAddress, withPlainDomain } from '#adapters/message.ts';
import type { Clock, Mailer } from '#domain/ports.ts';
import type { Mail, MailOutcome } from '#domain/values/mail.ts';
import { type Journal, openJournal, readJournal } from './journal.ts';

const calendarSchema = z.object({ method: z.enum(['request', 'cancel']), text: z.string() }).optional();
const shownSchema = z.object({
  id: z.string(),
  at: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  calendar: calendarSchema,
});

/** A mail as the portal shows it. */
export type ShownMail = z.infer<typeof shownSchema>;

export type MailSummary = Omit<ShownMail, 'text' | 'calendar'>;

export interface Mailbox extends Mailer, Pick<Journal, 'synced'> {
  /** Mails to a recipient (all when left out; upper and lower case are the same), newest first, at most `limit` (100). */
  list(query?: { to?: string; limit?: number }): Promise<MailSummary[]>;
  /** Removes mails to these addresses, those that were sent before an instant when one is given; how many there were. */
  remove(addresses: readonly string[], before?: string): Promise<number>;
  /** Puts other words in the place of these in mails to anybody; how many mails had any of them. */
  replace(words: readonly string[], by: string): Promise<number>;
  /** One mail by its id, or `undefined`. */
  read(id: string): Promise<ShownMail | undefined>;
}

interface MailboxOptions {
  readonly folder: string;
  /** The sender's plain address. */
  readonly from: string;
  readonly clock: Pick<Clock, 'now'>;
  /** Bytes of the newest mails that are known; some ten thousand of them when left out. */
  readonly knownBytes?: number;
}

const mostKnown = 16 * 1024 * 1024;

const sizeOf = ({ text, subject }: ShownMail) => text.length + subject.length + 200;

/** The mailbox in a state folder. */
export function createMailbox({ knownBytes = mostKnown, ...options }: MailboxOptions): Mailbox {
  const path = join(options.folder, 'mail.jsonl');
  const journal = openJournal(path);
  const { mails, know, forget, change: changeKnown } = newestOf(knownBytes);
  for (const line of readJournal(path, knownBytes)) {
    const { success, data } = shownSchema.safeParse(line);
    if (success && !mails.has(data.id)) know(data, Promise.resolve());
  }

  async function send(mail: Mail): Promise<MailOutcome> {
    const message = messageOf(mail, options.from);
    if (!message) return notAnAddress;
    const written = mails.get(mail.id)?.written ?? write(mail, message);
    await written;
    return 'taken';
  }

  function write({ id, text }: Mail, { to, subject, calendar }: Message): Promise<void> {
    const shown: ShownMail = { id, at: options.clock.now(), to: [to], subject, text, ...(calendar && { calendar }) };
    const written = journal.append([shown]);
    know(shown, written);
    written.catch(() => forget(id));
    return written;
  }

  /** In memory and on disk. */
  async function rewrite(change: (mail: ShownMail) => ShownMail | undefined): Promise<number> {
    changeKnown(change);
    return journal.rewrite(line => {
      const { success, data } = shownSchema.safeParse(line);
      const after = success ? change(data) : undefined;
      return success && after !== data ? after : line;
    });
  }

  return {
    sender: options.from,
    synced: journal.synced,
    send,
    async list(query = {}) {
      const to = query.to === undefined ? undefined : withPlainDomain(query.to).toLowerCase();
      return [...mails.values()]
        .map(({ mail }) => mail)
        .filter(mail => to === undefined || mail.to.some(address => address.toLowerCase() === to))
        .sort((a, b) => compare(b.at, a.at) || compare(a.id, b.id))
        .slice(0, query.limit ?? 100)
        .map(({ id, at, to: recipients, subject }) => ({ id, at, to: recipients, subject }));
    },
    async remove(addresses, before) {
      const wanted = new Set(addresses.map(address => withPlainDomain(address).toLowerCase()));
      const isOut = ({ to, at }: ShownMail) =>
        to.some(address => wanted.has(address.toLowerCase())) && (before === undefined || at < before);
      return rewrite(mail => (isOut(mail) ? undefined : mail));
    },
    replace: (words, by) => rewrite(mail => withOtherWords(mail, words, by)),
    read: async id => mails.get(id)?.mail,
  };
}

interface Known {
  readonly mail: ShownMail;
  /** Resolves when it is in the file. */
  readonly written: Promise<void>;
}

/** The newest mails by their ids, of so many bytes together. */
function newestOf(mostBytes: number) {
  const mails = new Map<string, Known>();
  let bytes = 0;
  const forget = (id: string) => {
    const known = mails.get(id);
    if (known && mails.delete(id)) bytes -= sizeOf(known.mail);
  };
  return {
    mails: mails as ReadonlyMap<string, Known>,
    forget,
    know(mail: ShownMail, written: Promise<void>): void {
      mails.set(mail.id, { mail, written });
      bytes += sizeOf(mail);
      for (const [oldest] of mails) {
        if (bytes <= mostBytes) break;
        forget(oldest);
      }
    },
    /** Each changed, or forgotten (undefined). */
    change(change: (mail: ShownMail) => ShownMail | undefined): void {
      for (const [id, { mail, written }] of mails) {
        const after = change(mail);
        if (!after) {
          forget(id);
          continue;
        }
        mails.set(id, { mail: after, written });
        bytes += sizeOf(after) - sizeOf(mail);
      }
    },
  };
}

function withOtherWords(mail: ShownMail, words: readonly string[], by: string): ShownMail {
  const text = JSON.stringify(mail);
  const after = words.reduce((told, word) => told.replaceAll(JSON.stringify(word).slice(1, -1), by), text);
  return after === text ? mail : (JSON.parse(after) as ShownMail);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
