/** What people were told by mail on a host, each once: what was sent to them alone, and what waits for the mail of somebody's day. */
import type { Mailbox } from '#adapters/files/mailbox.ts';
import type { NoteStore } from '#domain/values/notes.ts';
import type { App } from '#functions/kit/app.ts';
import { together } from '#functions/kit/mail-text.ts';
import { waitingMails } from '#functions/kit/waiting-mails.ts';

interface Told {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

interface Wired {
  readonly mailbox: Pick<Mailbox, 'list' | 'read'>;
  readonly ports: { readonly notes: NoteStore };
}

export async function mailsTold({ mailbox, ports }: Wired, to?: string): Promise<Told[]> {
  const summaries = await mailbox.list({ ...(to !== undefined && { to }), limit: 10_000 });
  const sent = await Promise.all(summaries.map(async ({ id }) => mailbox.read(id)));
  const waiting = (await waitingMails(ports.notes)).filter(mail => to === undefined || mail.to === to);
  return [
    ...sent.flatMap(mail => (mail ? [{ to: mail.to[0] ?? '', subject: mail.subject, text: mail.text }] : [])),
    ...waiting.map(mail => ({ to: mail.to, subject: mail.subject, text: [...mail.lines, mail.path].join('\n') })),
  ];
}

/** Sends each mail that waits for the mail of somebody's day by itself, whatever the hour. */
export async function sendWaiting({ ports, settings }: App): Promise<void> {
  for (const mail of await waitingMails(ports.notes)) await ports.mailer.send(together([mail], settings));
}
