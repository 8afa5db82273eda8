/** Mails that wait for the mail of a person's day, as notes, one for each. When they go is said in domain/reactions/pace.ts. */
import * as z from 'zod';
import { sha256 } from '#domain/history/digest.ts';
import { type NewsTopic, newsTopics } from '#domain/office/mail/choices.ts';
import type { Note, NoteStore } from '#domain/values/notes.ts';

export const waitingKind = 'waiting-mail';

const topics = Object.keys(newsTopics) as [NewsTopic, ...NewsTopic[]];

export const waitingMailSchema = z
  .object({
    id: z.string(),
    to: z.string(),
    office: z.object({ id: z.string(), name: z.string() }),
    person: z.string(),
    at: z.string(),
    subject: z.string(),
    lines: z.array(z.string()).readonly(),
    path: z.string(),
    group: z.string().optional(),
    calendar: z.object({ method: z.enum(['request', 'cancel']), text: z.string() }).optional(),
    /** Notes of earlier versions have a pace instead. */
    pace: z.enum(['soon', 'with-import']).optional(),
    notice: z
      .object({
        kind: z.enum(['invitation', 'request', 'late', 'warning', 'reminder', 'news']),
        topic: z.enum(topics).optional(),
      })
      .optional(),
    gathers: z.boolean().optional(),
    until: z.string().optional(),
  })
  .transform(({ pace, notice, gathers, ...mail }) => ({
    ...mail,
    notice: notice ?? ({ kind: pace === 'with-import' ? 'request' : 'news' } as const),
    gathers: gathers ?? pace === 'with-import',
  }));
export type WaitingMail = z.output<typeof waitingMailSchema>;

/** The same mail kept again waits once. */
export async function letWait(mail: WaitingMail, notes: NoteStore): Promise<void> {
  await notes.put(waitingKind, { key: waitingKey(mail), body: mail });
}

export function waitingKey({ office, person, id }: Pick<WaitingMail, 'office' | 'person' | 'id'>): string {
  return `${office.id}/${person}/${sha256(id).slice(0, 32)}`;
}

/** All that wait, the oldest first. */
export async function waitingMails(notes: NoteStore): Promise<WaitingMail[]> {
  const mails = (await notes.all(waitingKind)).flatMap(mailIn);
  return mails.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function mailIn({ body }: Note): WaitingMail[] {
  const { success, data } = waitingMailSchema.safeParse(body);
  return success ? [data] : [];
}
