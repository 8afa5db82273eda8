/**
 * Mails that wait to go out together, as notes: one for each, by office and person, and one that says when the person last had a mail of what only
 * informs. The rule is in domain/reactions/pace.ts.
 */
import * as z from 'zod';
import { sha256 } from '#domain/history/digest.ts';
import { dueOf, isRecent } from '#domain/reactions/pace.ts';
import type { Mail } from '#domain/values/mail.ts';
import type { Note } from '#domain/values/notes.ts';
import type { App } from './app.ts';

const kind = 'waiting-mail';
const recentKind = 'recent-mail';

export const waitingMailSchema = z.object({
  id: z.string(),
  to: z.string(),
  office: z.object({ id: z.string(), name: z.string() }),
  person: z.string(),
  pace: z.enum(['soon', 'with-import']),
  at: z.string(),
  subject: z.string(),
  lines: z.array(z.string()).readonly(),
  path: z.string(),
  calendar: z.object({ method: z.enum(['request', 'cancel']), text: z.string() }).optional(),
});
export type WaitingMail = z.output<typeof waitingMailSchema>;

const recentSchema = z.object({ at: z.string(), mail: z.string() });

/** Whether a mail of what only informs may go at once: it is the person's first in a while. The same mail again may. */
export async function mayGoNow({ office, person, id, at }: WaitingMail, { ports }: App): Promise<boolean> {
  const note = { key: `${office.id}/${person}`, body: { at, mail: id } };
  if (await ports.notes.add(recentKind, note)) return true;
  const [found] = await ports.notes.some(recentKind, [note.key]);
  const recent = recentSchema.safeParse(found?.body);
  if (recent.success && recent.data.mail === id) return true;
  if (recent.success && isRecent(recent.data.at, at)) return false;
  await ports.notes.put(recentKind, note);
  return true;
}

/** The same mail kept again waits once. */
export async function letWait(mail: WaitingMail, { ports }: App): Promise<void> {
  await ports.notes.put(kind, { key: keyOf(mail), body: mail });
}

const keyOf = ({ office, person, id }: WaitingMail) => `${office.id}/${person}/${sha256(id).slice(0, 32)}`;

/** Mails that go to one person now, and the notes that are then done with. */
export interface DueMails {
  readonly mails: readonly WaitingMail[];
  done(): Promise<void>;
}

/** What is due, person by person, and how many wait. */
export async function dueMails({ ports }: App): Promise<{ waiting: number; due: DueMails[] }> {
  const now = ports.clock.now();
  const mails = (await ports.notes.all(kind)).flatMap(mailIn);
  const people = Map.groupBy(mails, mail => `${mail.office.id}/${mail.person}`);
  const due = [...people.values()].flatMap(ofPerson => {
    const go = dueOf(
      ofPerson.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
      now,
    );
    return go.length === 0 ? [] : [{ mails: go, done: () => ports.notes.remove(kind, go.map(keyOf)) }];
  });
  return { waiting: mails.length, due };
}

function mailIn({ body }: Note): WaitingMail[] {
  const { success, data } = waitingMailSchema.safeParse(body);
  return success ? [data] : [];
}

/** Mails in full in one mail; with more of them each is a line and its link. */
const mostInFull = 10;
const mostNamed = 200;

/** One mail for all of them: a single one as it is. */
export function together(mails: readonly WaitingMail[], portalUrl: string): Mail | undefined {
  const [first, ...others] = mails;
  if (!first) return undefined;
  const footer = ['', `${first.office.name} · Tollgate`];
  const link = ({ path }: WaitingMail) => `${portalUrl}${path}`;
  if (others.length === 0)
    return {
      ...{ id: first.id, to: first.to, subject: first.subject, text: [...first.lines, '', link(first), ...footer].join('\n') },
      ...(first.calendar && { calendar: first.calendar }),
    };
  const inFull = mails.length <= mostInFull;
  const named = mails.slice(0, mostNamed);
  const more = mails.length - named.length;
  const entry = (mail: WaitingMail) => ['', mail.subject, ...(inFull ? mail.lines : []), link(mail)];
  return {
    id: `together/${sha256(mails.map(({ id }) => id).join('\n'))}`,
    to: first.to,
    subject: `${mails.length} news from ${first.office.name}`,
    text: [
      `${mails.length} things happened that concern you. They come together, so that they are one mail.`,
      ...named.flatMap(entry),
      ...(more > 0 ? ['', `And ${more} more: ${portalUrl}/inbox shows what waits for you.`] : []),
      ...footer,
    ].join('\n'),
  };
}
