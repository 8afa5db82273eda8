/** When the last mail went that asked a person for something, as a note for each who does not want each request at once; by it the next ones wait for each other, or for the mail of the day. */
import * as z from 'zod';
import { requestWayOf } from '#domain/office/mail/preferences.ts';
import type { MailRule } from '#domain/office/mail/rule.ts';
import { asksAtOnce } from '#domain/reactions/requests-together.ts';
import type { NoteStore } from '#domain/values/notes.ts';
import type { Instant } from '#domain/values/time.ts';
import type { App } from './app.ts';
import type { WaitingMail } from './waiting-mails.ts';

const requestKind = 'request-mail';

const schema = z.object({ at: z.string(), mail: z.string() });
type LastRequest = z.output<typeof schema>;

/** The last mail that asked this person for something, if one is noted. */
export async function lastRequestTo(person: string, notes: NoteStore): Promise<LastRequest | undefined> {
  const [note] = await notes.some(requestKind, [person]);
  return note && schema.safeParse(note.body).data;
}

export async function noteRequest(person: string, last: LastRequest, notes: NoteStore): Promise<void> {
  await notes.put(requestKind, { key: person, body: last });
}

/** Forgets when somebody was asked last. */
export async function forgetRequest(person: string, notes: NoteStore): Promise<void> {
  await notes.remove(requestKind, [person]);
}

/** Whether a request goes now and by itself. It is noted before it goes, so that the same mail again, after a fault, goes again. */
export async function goesAtOnce(mail: WaitingMail, rule: MailRule, { ports: { notes, clock } }: App): Promise<boolean> {
  const now: Instant = clock.now();
  if (mail.notice.kind === 'invitation' || requestWayOf(rule.preferences) === 'at-once') return true;
  const last = await lastRequestTo(mail.person, notes);
  if (last?.mail === mail.id) return true;
  if (!asksAtOnce(mail, { rule, now, lastRequest: last?.at })) return false;
  await noteRequest(mail.person, { at: now, mail: mail.id }, notes);
  return true;
}
