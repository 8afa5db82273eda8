/** What waits for the mail of somebody's day on this machine: how many pieces, for whom, and until when. What has been left off or is no news is not counted. */
import { nextMail } from '#domain/office/mail/rule.ts';
import { cannotWait } from '#domain/reactions/notices.ts';
import { isLeftOff } from '#domain/reactions/pace.ts';
import type { App } from '#functions/kit/app.ts';
import { lastMailOf } from '#functions/kit/day-mails.ts';
import { waitingMails } from '#functions/kit/waiting-mails.ts';
import { mailRunOf } from '#functions/schedule/mail-run.ts';

export interface WaitingNews {
  /** The id of the person; one address may be that of several. */
  readonly person: string;
  readonly count: number;
  /** When the next mail of a day may go out; absent when none may within a year. */
  readonly until?: string | undefined;
}

/** By the address to which it goes; nobody for whom nothing waits. */
export async function newsWaitingFor(app: App, address: string): Promise<readonly WaitingNews[]> {
  const run = mailRunOf(app);
  const mails = (await waitingMails(app.ports.notes)).filter(({ to, notice }) => to === address && !cannotWait(notice));
  const byPerson = Map.groupBy(mails, ({ person }) => person);
  const all = await Promise.all(
    [...byPerson].map(async ([person, ofPerson]) => {
      const rule = await run.ruleOf(person, [...new Set(ofPerson.map(({ office }) => office.id))]);
      const count = ofPerson.filter(mail => !isLeftOff(mail, rule)).length;
      return { person, count, until: nextMail(rule, await lastMailOf(person, rule, run), run.now) };
    }),
  );
  return all.filter(({ count }) => count > 0);
}
