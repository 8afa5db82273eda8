/** A notification as mails: one to each receiver, with the link to the page it is about. Each succeeds or fails by itself. */
import type { Person } from '#domain/office/people.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { Mail } from '#domain/ports.ts';
import type { Notification } from '#domain/reactions/reaction.ts';
import { receiversOf } from '#domain/reactions/receivers.ts';
import { isolated } from '#domain/values/text.ts';
import type { App } from '../kit/app.ts';
import { log } from '../kit/log.ts';
import type { Consequence } from './consequence.ts';

interface Around {
  readonly app: App;
  readonly office: OfficeState;
}

/** What a mail is about: the fact (`STREAM#SEQ#INDEX`), and the name of its part. */
export interface About {
  readonly fact: string;
  readonly reaction: string;
}

/** The mails of a notification, none of them sent yet. */
export function mailsOf(notification: Notification, { fact, reaction }: About, around: Around): Consequence[] {
  return receiversOf(notification, around.office).map(person => ({
    reaction,
    receiver: person.id,
    carryOut: () => send(mailTo(person, notification, { fact, around }), around.app),
  }));
}

/** The same fact and person again are the same mail. */
function mailTo(
  person: Person,
  { subject, lines, path }: Notification,
  { fact, around }: { fact: string; around: Around },
): Mail {
  const { app, office } = around;
  const text = [...lines, '', `${app.settings.portalUrl}${path}`, '', `${isolated(office.name)} · Tollgate`].join('\n');
  return { id: `${fact}/${person.id}`, to: person.email, subject, text };
}

/** Rejects with a fault that may pass. A mail that is refused for good is over: trying again mends nothing, and the person's inbox says the same. */
export async function send(mail: Mail, { ports }: App): Promise<void> {
  const outcome = await ports.mailer.send(mail);
  if (typeof outcome === 'object') log.warn('a mail is refused for good', { mail: mail.id, why: outcome.refused });
}
