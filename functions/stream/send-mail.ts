/** A notification as mails: one to each receiver, with the link to the page it is about. Each succeeds or fails by itself. */
import type { Person } from '#domain/office/people.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { Pace } from '#domain/reactions/pace.ts';
import type { Notification } from '#domain/reactions/reaction.ts';
import { receiversOf } from '#domain/reactions/receivers.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { MailCalendar } from '#domain/values/mail.ts';
import type { App } from '../kit/app.ts';
import { sendMail } from '../kit/mail.ts';
import { letWait, mayGoNow, together, type WaitingMail } from '../kit/waiting-mails.ts';
import type { Consequence } from './consequence.ts';

interface Around {
  readonly app: App;
  readonly office: OfficeState;
}

/** What a mail is about: the fact (`STREAM#SEQ#INDEX`), the name of its part, and when it goes out. */
export interface About {
  readonly fact: string;
  readonly reaction: string;
  readonly pace?: Pace;
  /** What the mail to one of them brings for a calendar. */
  readonly calendar?: ((receiver: Person) => MailCalendar | undefined) | undefined;
}

/** The mails of a notification, none of them sent yet. The same fact and person again are the same mail. */
export function mailsOf(
  notification: Notification,
  { fact, reaction, pace = 'at-once', calendar: calendarFor }: About,
  { app, office }: Around,
): Consequence[] {
  return receiversOf(notification, office).map(receiver => ({
    reaction,
    receiver: receiver.id,
    async carryOut() {
      const { id: person, email: to } = receiver;
      const calendar = calendarFor?.(receiver);
      const { subject, lines, path } = notification;
      const named = { id: office.id ?? '', name: isolated(office.name) };
      const about = { office: named, person, subject, lines, path, ...(calendar && { calendar }) };
      const mail = { id: `${fact}/${person}`, to, ...about, at: app.ports.clock.now() };
      if (pace === 'at-once') await sendNow({ ...mail, pace: 'soon' }, app);
      else await sendOrLetWait({ ...mail, pace }, app);
    },
  }));
}

async function sendOrLetWait(mail: WaitingMail, app: App): Promise<void> {
  if (mail.pace === 'soon' && (await mayGoNow(mail, app))) await sendNow(mail, app);
  else await letWait(mail, app);
}

async function sendNow(waiting: WaitingMail, app: App): Promise<void> {
  const mail = together([waiting], app.settings.portalUrl);
  if (mail) await sendMail(mail, app);
}
