/**
 * Every five minutes: sends what waited to go out together, one mail to each person. A mail that fails stays and goes with the next run, and holds
 * up nobody else's.
 */
import type { App } from '../kit/app.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { log } from '../kit/log.ts';
import { sendMail } from '../kit/mail.ts';
import { defineSchedule } from '../kit/schedule.ts';
import { type DueMails, dueMails, together } from '../kit/waiting-mails.ts';

/** Mails that are sent at the same time. */
const atOnce = 8;

export const schedule = defineSchedule('send-waiting-mails', async app => {
  const { waiting, due } = await dueMails(app);
  const counts = { waiting, sent: 0, failed: 0 };
  await forEachConcurrently(due, atOnce, async mails => {
    counts[await send(mails, app)] += 1;
  });
  return counts;
});

async function send({ mails, done }: DueMails, app: App): Promise<'sent' | 'failed'> {
  try {
    const mail = together(mails, app.settings.portalUrl);
    if (mail) await sendMail(mail, app);
    await done();
    return 'sent';
  } catch (error) {
    log.error('a mail that waited could not be sent', { receiver: mails[0]?.person, mails: mails.length, error: error as Error });
    return 'failed';
  }
}
