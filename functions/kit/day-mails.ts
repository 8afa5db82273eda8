/**
 * Sends what waits, person by person, so that nobody gets more than one mail of a day, nothing is lost and nothing is said in two mails. What is about to be sent is noted first, as it will read; whoever
 * finds such a note of a run that ended sends the same mail again under the same id, and only then forgets what it was made of. A mailbox that knows the
 * id takes it once; where none does, a mail comes twice at most when a run ends between sending and noting.
 */
import * as z from 'zod';
import { dayAt } from '#domain/office/calendar/working-days.ts';
import type { MailRule } from '#domain/office/mail/rule.ts';
import { mayHaveMail } from '#domain/office/mail/rule.ts';
import { cannotWait } from '#domain/reactions/notices.ts';
import { dueOf, isLeftOff, type MailDay } from '#domain/reactions/pace.ts';
import type { Mail } from '#domain/values/mail.ts';
import type { NoteStore } from '#domain/values/notes.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import { sayIn } from '#languages/served.ts';
import { forEachConcurrently } from './concurrency.ts';
import { log } from './log.ts';
import { type Say, together } from './mail-text.ts';
import { lastRequestTo, noteRequest } from './request-mails.ts';
import { type WaitingMail, waitingKey, waitingKind, waitingMails } from './waiting-mails.ts';

export interface MailRun {
  readonly notes: NoteStore;
  readonly now: Instant;
  readonly portalUrl: string;
  ruleOf(person: string, offices: readonly string[]): Promise<MailRule>;
  /** The address it goes to as things stand now; none when it should not go any more. */
  addressOf(mail: WaitingMail): Promise<string | undefined>;
  /** What waits for somebody in these offices, as lines of the mail that brings the news of a week. */
  waitsFor(person: string, offices: readonly string[], say: Say): Promise<readonly string[]>;
  /** Rejects when it was not sent for a reason that may pass. */
  send(mail: Mail): Promise<void>;
}

const sendingKind = 'day-mail';

const sendingSchema = z.object({
  person: z.string(),
  /** When it was noted, and once it is sent, when that was. */
  at: z.string(),
  /** Whether it is the mail of a day. */
  day: z.boolean(),
  /** Whether it asks the person for something. */
  asks: z.boolean().optional(),
  state: z.enum(['sending', 'failed', 'sent']),
  takes: z.array(z.string()).readonly(),
  /** While it is not sent. */
  mail: z
    .object({
      ...{ id: z.string(), to: z.string(), subject: z.string(), text: z.string() },
      calendar: z.object({ method: z.enum(['request', 'cancel']), text: z.string() }).optional(),
    })
    .optional(),
});
type Sending = z.output<typeof sendingSchema> & { readonly key: string };

/** Minutes after which a run that has noted a mail and not sent it counts as ended. */
const longestRunMinutes = 10;
/** Days for which it is known when the last mail went out; clocks of two zones are never further apart. */
const keptDays = 3;
/** People whose mails are sent at the same time. */
const atOnce = 8;

export type Sent = Readonly<Record<'waiting' | 'sent' | 'failed', number>>;

export async function sendDueMails(run: MailRun): Promise<Sent> {
  const [waiting, sendings] = await Promise.all([waitingMails(run.notes), sendingsIn(run)]);
  const mails = Map.groupBy(waiting, ({ person }) => person);
  const noted = Map.groupBy(sendings, ({ person }) => person);
  const counts = { waiting: waiting.length, sent: 0, failed: 0 };
  const people = new Set([...mails.keys(), ...sendings.filter(({ state }) => state !== 'sent').map(({ person }) => person)]);
  await forEachConcurrently(people, atOnce, async person => {
    const outcome = await ofPerson({ person, mails: mails.get(person) ?? [], noted: noted.get(person) ?? [] }, run);
    if (outcome) counts[outcome] += 1;
  });
  return counts;
}

/** What is noted of mails that were sent or were about to be; what is old is forgotten. */
async function sendingsIn({ notes, now }: MailRun): Promise<Sending[]> {
  const all = (await notes.all(sendingKind)).flatMap(({ key, body }) => {
    const { success, data } = sendingSchema.safeParse(body);
    return success ? [{ ...data, key }] : [];
  });
  const old = all.filter(({ state, at }) => state === 'sent' && at < addDays(now, -keptDays));
  if (old.length > 0)
    await notes.remove(
      sendingKind,
      old.map(({ key }) => key),
    );
  return all.filter(one => !old.includes(one));
}

interface OfPerson {
  readonly person: string;
  readonly mails: readonly WaitingMail[];
  readonly noted: readonly Sending[];
}

/** When the last mail of a day went out to somebody. */
export function lastOf(noted: readonly Pick<Sending, 'day' | 'state' | 'at'>[]): Instant | undefined {
  return noted
    .flatMap(({ day, state, at }) => (day && state === 'sent' ? [at] : []))
    .sort()
    .at(-1);
}

/** When the last mail of a day went to a person, as far as it keeps the next one waiting. */
export async function lastMailOf(
  person: string,
  { calendar }: MailRule,
  { notes, now }: Pick<MailRun, 'notes' | 'now'>,
): Promise<Instant | undefined> {
  const days = [-1, 0, 1].map(ago => dayAt(calendar, addDays(now, ago)));
  const noted = await notes.some(
    sendingKind,
    days.map(day => dayKey(person, day)),
  );
  return lastOf(noted.flatMap(({ body }) => sendingSchema.safeParse(body).data ?? []));
}

const dayKey = (person: string, day: string) => `${person}/day/${day}`;

async function ofPerson({ person, mails, noted }: OfPerson, run: MailRun): Promise<'sent' | 'failed' | undefined> {
  const offices = [...new Set(mails.map(({ office }) => office.id))];
  const rule = await run.ruleOf(person, offices);
  const day = { rule, now: run.now, last: lastOf(noted) };
  const open = noted.find(({ state }) => state !== 'sent');
  if (open) return again(open, day, run);
  const wanted = mails.filter(mail => !isLeftOff(mail, rule));
  await forget(
    mails.filter(mail => !wanted.includes(mail)),
    run,
  );
  const lastRequest = wanted.some(({ notice }) => cannotWait(notice)) ? await lastRequestTo(person, run.notes) : undefined;
  const due = dueOf(wanted, { ...day, lastRequest: lastRequest?.at });
  const holding = await thoseThatHold(due.mails, run);
  const [first, ...others] = holding;
  if (!first) return undefined;
  const say = await sayIn(rule.preferences.language);
  const waits = due.week ? await run.waitsFor(person, offices, say) : [];
  const mail = together([first, ...others], { portalUrl: run.portalUrl, waits, say });
  const key = due.day ? dayKey(person, dayAt(rule.calendar, run.now)) : `${person}/now/${mail.id}`.slice(0, 300);
  const asks = holding.some(({ notice }) => notice.kind === 'request');
  const sending = { person, at: run.now, day: due.day, asks, state: 'sending', takes: holding.map(waitingKey), mail } as const;
  // Another run has noted it meanwhile, and sends it.
  if (!(await run.notes.add(sendingKind, { key, body: sending }))) return undefined;
  return goOn({ ...sending, key }, run);
}

/** A mail that was noted by a run that ended, or could not be sent: when it may go now, it goes as it was noted. */
async function again(open: Sending, { rule, now, last }: MailDay, run: MailRun): Promise<'sent' | 'failed' | undefined> {
  const ended = open.state === 'failed' || open.at <= addDays(now, -longestRunMinutes / 1440) || open.at > now;
  if (!ended || (open.day && !mayHaveMail(rule, last, now))) return undefined;
  return goOn(open, run);
}

async function goOn({ key, mail, ...sending }: Sending, { notes, now, send }: MailRun): Promise<'sent' | 'failed'> {
  try {
    // Before it goes, so that a run that ends here keeps the next requests waiting all the same.
    if (mail && sending.asks) await noteRequest(sending.person, { at: now, mail: mail.id }, notes);
    if (mail) await send(mail);
    await notes.remove(waitingKind, sending.takes);
    await notes.put(sendingKind, { key, body: { ...sending, at: now, state: 'sent', takes: [] } });
    return 'sent';
  } catch (error) {
    log.error('a mail that waited could not be sent', {
      receiver: sending.person,
      mails: sending.takes.length,
      error: error as Error,
    });
    await notes.put(sendingKind, { key, body: { ...sending, mail, state: 'failed' } });
    return 'failed';
  }
}

/** With the addresses of now; the others are over: who was to read them has left, or what they remind of is done. */
async function thoseThatHold(mails: readonly WaitingMail[], run: MailRun): Promise<WaitingMail[]> {
  const looked = await Promise.all(mails.map(async mail => ({ mail, to: await run.addressOf(mail) })));
  await forget(
    looked.flatMap(({ mail, to }) => (to === undefined ? [mail] : [])),
    run,
  );
  return looked.flatMap(({ mail, to }) => (to === undefined ? [] : [{ ...mail, to }]));
}

async function forget(mails: readonly WaitingMail[], { notes }: MailRun): Promise<void> {
  if (mails.length > 0) await notes.remove(waitingKind, mails.map(waitingKey));
}
