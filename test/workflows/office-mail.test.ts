/** What an office has set for everybody's mail, by the whole engine in virtual time: requests of one day, and news of a week. */
import { afterEach, expect, it } from 'vitest';
import { usualMail } from '#domain/office/mail/preferences.ts';
import { schedule } from '#functions/schedule/send-waiting-mails.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { liveOffice, must, submit } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

const mailsTo = (id: string) => world.sent.filter(mail => mail.to === `${id}@example.org`);
const everyFiveMinutes = () => schedule.handle(world.app);
const titles = ['Harbour crane', 'Quay lights', 'Signal box'];

/** Three rounds of one board on one morning. */
async function threeRounds(): Promise<void> {
  for (const [index, title] of titles.entries()) await submit(world, { title, notDuplicateOf: [] }, `p${index}`);
  await world.settle();
  await everyFiveMinutes();
}

it('where the office has set that the first request of a day comes at once, three rounds of a morning are two mails to each member, and one who has set each at once gets three', async () => {
  world = await liveOffice({ first: { deadlineDays: 14 } });
  must(await world.give('office', 'pmo', { type: 'set-office-mail', requests: 'first-of-day', weekly: null }, 'petra'));
  const preferences = { ...usualMail, requests: 'at-once' as const };
  must(await world.give('office', 'pmo', { type: 'set-mail-preferences', preferences }, 'greg'));
  for (const [index, title] of titles.entries()) {
    const [id, evidence] = [`p${index}`, { kind: 'business-case', title: 'Case', link: 'https://example.org/case' }];
    await submit(world, { title, notDuplicateOf: [] }, id);
    must(await world.give('project', id, { type: 'add-evidence', evidence }, 'sonia'));
    must(await world.give('project', id, { type: 'request-gate' }, 'manu'));
  }
  const asked = (id: string) => mailsTo(id).flatMap(({ text }) => [text.match(/Your decision is asked: .*/g) ?? []]);
  const askedAtOnce = (id: string) => mailsTo(id).map(({ subject }) => subject);
  expect(askedAtOnce('gail')).toEqual(['Your decision is asked: Harbour crane']);
  expect(askedAtOnce('greg')).toEqual(titles.map(title => `Your decision is asked: ${title}`));
  await world.advanceBy({ hours: 24 });
  await everyFiveMinutes();
  expect(asked('gail').at(-1)).toEqual(['Your decision is asked: Quay lights', 'Your decision is asked: Signal box']);
  expect([mailsTo('gail').length, mailsTo('greg').length]).toEqual([2, 3]);
});

it('where the office has set news once a week, they come on its day and hour to whoever has set nothing', async () => {
  world = await liveOffice();
  const weekly = { day: 4, at: '10:00' };
  must(await world.give('office', 'pmo', { type: 'set-office-mail', requests: 'at-once', weekly }, 'petra'));
  must(await world.give('office', 'pmo', { type: 'set-mail-preferences', preferences: { ...usualMail, weekly: null } }, 'manu'));
  await threeRounds();
  const news = (id: string) => mailsTo(id).filter(({ subject }) => /Admitted|news/.test(subject));
  await world.advanceBy({ hours: 24 });
  await everyFiveMinutes();
  expect([news('sonia').length, news('manu').length]).toEqual([0, 1]);
  await world.advanceBy({ hours: 50 });
  await everyFiveMinutes();
  expect([news('sonia').length, news('manu').length]).toEqual([1, 1]);
});
