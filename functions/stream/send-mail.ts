/**
 * A notification as mails: one to each receiver, with the link to the page it is about. What cannot wait goes at once, unless the receiver was asked
 * for something just before; everything else waits for the mail of the receiver's day. Each succeeds or fails by itself.
 */
import { mailRule } from '#domain/office/mail/rule.ts';
import type { Person } from '#domain/office/people.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { cannotWait } from '#domain/reactions/notices.ts';
import type { MailReaction } from '#domain/reactions/reaction.ts';
import { receiversOf } from '#domain/reactions/receivers.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { MailCalendar } from '#domain/values/mail.ts';
import { sayIn } from '#languages/served.ts';
import { readMailPreferences } from '#views/mail-preferences.ts';
import type { App } from '../kit/app.ts';
import { sendMail } from '../kit/mail.ts';
import { together } from '../kit/mail-text.ts';
import { goesAtOnce } from '../kit/request-mails.ts';
import { letWait, type WaitingMail } from '../kit/waiting-mails.ts';
import type { Consequence } from './consequence.ts';

interface Around {
  readonly app: App;
  readonly office: OfficeState;
  /** Under which heading it stands in a mail of several, e.g. the title of a project. */
  readonly group?: string | undefined;
}

/** What a mail is about: the fact (`STREAM#SEQ#INDEX`), and the name of its part. */
export interface About {
  readonly fact: string;
  readonly reaction: string;
  /** What the mail to one of them brings for a calendar. */
  readonly calendar?: ((receiver: Person) => Promise<MailCalendar | undefined>) | undefined;
}

/** The mails of a notification, none of them sent yet. The same fact and person again are the same mail. */
export function mailsOf(
  { notification, notice, gathers = false }: Omit<MailReaction, 'type'>,
  { fact, reaction, calendar: calendarFor }: About,
  { app, office, group }: Around,
): Consequence[] {
  return receiversOf(notification, office).map(receiver => ({
    reaction,
    receiver: receiver.id,
    async carryOut() {
      const { id: person, email: to } = receiver;
      const calendar = await calendarFor?.(receiver);
      const { subject, lines, path, until } = notification;
      const named = { id: office.id ?? '', name: isolated(office.name) };
      const mail: WaitingMail = {
        ...{ id: `${fact}/${person}`, to, office: named, person, subject, lines, path, at: app.ports.clock.now() },
        ...{ notice, gathers },
        ...(until !== undefined && { until }),
        ...(group !== undefined && { group: isolated(group) }),
        ...(calendar && { calendar }),
      };
      if (!cannotWait(notice) || gathers || !(await sentAtOnce(mail, office, app))) await letWait(mail, app.ports.notes);
    },
  }));
}

/** Whether it went now, in the language that the receiver has set, or has to wait for others. */
async function sentAtOnce(mail: WaitingMail, office: OfficeState, app: App): Promise<boolean> {
  const rule = mailRule(office, await readMailPreferences(app.ports.views, mail.person));
  if (!(await goesAtOnce(mail, rule, app))) return false;
  const say = await sayIn(rule.preferences.language);
  await sendMail(together([mail], { portalUrl: app.settings.portalUrl, say }), app);
  return true;
}
