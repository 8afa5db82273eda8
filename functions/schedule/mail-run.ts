/** What a run of waiting mails may ask of the rest: when a person wants mail, whether a mail still holds and for which address. */
import { mailRule } from '#domain/office/mail/rule.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { NoticeKind } from '#domain/reactions/notices.ts';
import { receiversOf } from '#domain/reactions/receivers.ts';
import { readMailPreferences } from '#views/mail-preferences.ts';
import type { App } from '../kit/app.ts';
import type { MailRun } from '../kit/day-mails.ts';
import { dutiesOwned } from '../kit/duties.ts';
import { sendMail } from '../kit/mail.ts';
import { mailedNow } from '../kit/reaction-context.ts';
import { waitingLines } from '../kit/waiting-lines.ts';
import type { WaitingMail } from '../kit/waiting-mails.ts';

export function mailRunOf(app: App): MailRun {
  const { ports, settings, states } = app;
  const offices = new Map<string, Promise<OfficeState>>();
  const officeOf = (id: string): Promise<OfficeState> => {
    const known = offices.get(id) ?? states.current('office', id).then(({ state }) => state);
    offices.set(id, known);
    return known;
  };
  return {
    notes: ports.notes,
    now: ports.clock.now(),
    portalUrl: settings.portalUrl,
    async ruleOf(person, tellers) {
      const set = await readMailPreferences(ports.views, person);
      const [first = ''] = tellers;
      return mailRule(await officeOf(set?.office ?? first), set, await Promise.all(tellers.map(officeOf)));
    },
    async addressOf(mail) {
      const [receiver] = receiversOf({ to: [mail.person] }, await officeOf(mail.office.id));
      return receiver && (await stillFollows(mail, app)) ? receiver.email : undefined;
    },
    async waitsFor(person, ids, say) {
      const rows = await dutiesOwned(app, await Promise.all(ids.map(officeOf)), person);
      return waitingLines(rows, { now: ports.clock.now(), portalUrl: settings.portalUrl, say });
    },
    send: mail => sendMail(mail, app),
  };
}

const askedAgain: readonly NoticeKind[] = ['reminder', 'late', 'request'];

/** A reminder, a request that had to wait, and what asks for something late, go only while they would follow from their fact now: nobody is asked after the deed. */
async function stillFollows({ id, notice, person }: WaitingMail, app: App): Promise<boolean> {
  if (!askedAgain.includes(notice.kind)) return true;
  const [, stream = '', seq = '', index = ''] = /^(.+?)#(\d+)#(\d+)\//.exec(id) ?? [];
  const [commit] = stream === '' ? [] : await app.ports.facts.read(stream, Number(seq) - 1, 1);
  const told = commit && (await mailedNow(commit, Number(index), app));
  return told === undefined || told.includes(person);
}
