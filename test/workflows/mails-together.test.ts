/** One mail a person: what an import sets off, and what only informs, goes together. The whole engine in virtual time. */
import { afterEach, expect, it } from 'vitest';
import { type RequestWay, usualMail } from '#domain/office/mail/preferences.ts';
import type { Mailer } from '#domain/ports.ts';
import type { Mail } from '#domain/values/mail.ts';
import { schedule } from '#functions/schedule/send-waiting-mails.ts';
import type { Watch } from '../support/around-ports.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { proposal } from '../support/standards.ts';
import { ballot, liveOffice, must, openRound, submit } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

const mailsTo = (id: string) => world.sent.filter(mail => mail.to === `${id}@example.org`);
const everyFiveMinutes = () => schedule.handle(world.app);

/** A file of proposals, one a minute, taken in by the PMO. */
async function imported(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const id = `p${index}`;
    const row = proposal({ title: `Imported ${index}`, contributions: index % 5 === 4 ? [] : proposal().contributions });
    const command = { type: 'submit-proposal', project: id, proposal: row, imported: { identity: `ours:${index}` } } as const;
    must(await world.give('project', id, command, 'petra'));
    await world.advanceBy({ minutes: 1 });
  }
}

it('a file of thirty proposals sends nobody more than one mail, however many are admitted and returned and whose word is asked', async () => {
  world = await liveOffice({ first: { opens: 'on-admission' } });
  await imported(30);
  expect(await everyFiveMinutes()).toMatchObject({ sent: 0, failed: 0 });
  expect(world.sent).toEqual([]);
  await world.advanceBy({ minutes: 14 });
  expect(await everyFiveMinutes()).toMatchObject({ failed: 0 });
  await world.advanceBy({ minutes: 5 });
  await everyFiveMinutes();
  const receivers = world.sent.map(mail => mail.to);
  expect(receivers).toEqual(expect.arrayContaining(['sonia@example.org', 'manu@example.org', 'greg@example.org']));
  expect(receivers.toSorted()).toEqual([...new Set(receivers)].toSorted());
  const [board] = mailsTo('greg');
  expect(board?.subject).toMatch(/^\d\d requests from Transformation office$/);
  for (const index of [0, 29 - (29 % 5)]) {
    expect(board?.text).toContain(`Your decision is asked: Imported ${index}\n`);
    expect(board?.text).toContain(`/reviews/p${index}.g1.1\n`);
  }
  await world.advanceBy({ minutes: 30 });
  expect(await everyFiveMinutes()).toEqual({ waiting: 0, sent: 0, failed: 0 });
});

it('the news of a day come as one mail, what comes later with that of the next working day, and a ballot is asked for at once all the same', async () => {
  world = await liveOffice();
  for (const [index, title] of ['First of all', 'Second bridge'].entries())
    await submit(world, { title, notDuplicateOf: [] }, `p${index}`);
  const news = () => mailsTo('manu').filter(mail => /Admitted|news/.test(mail.subject));
  expect(news()).toEqual([]);
  await world.advanceBy({ minutes: 16 });
  await everyFiveMinutes();
  expect(news().map(mail => mail.subject)).toEqual(['2 news from Transformation office']);
  for (const part of [
    'Admitted: First of all',
    'Admitted: Second bridge',
    'scored 70 of 100',
    '/projects/p0\n',
    '/projects/p1\n',
  ])
    expect(news()[0]?.text).toContain(part);

  await submit(world, { title: 'Third tunnel', notDuplicateOf: [] }, 'p2');
  await world.advanceBy({ hours: 6 });
  await everyFiveMinutes();
  expect(news()).toHaveLength(1);
  must(
    await world.give(
      'project',
      'p0',
      { type: 'add-evidence', evidence: { kind: 'business-case', title: 'Case', text: 'x' } },
      'sonia',
    ),
  );
  must(await world.give('project', 'p0', { type: 'request-gate' }, 'manu'));
  expect(mailsTo('greg').map(mail => mail.subject)).toEqual(['Your decision is asked: First of all']);
  await world.advanceBy({ hours: 18 });
  await everyFiveMinutes();
  expect(news().map(mail => mail.subject)).toEqual(['2 news from Transformation office', 'Admitted: Third tunnel']);
});

it('whoever has news once a week gets them in one mail of that week, with what waits and what of it is late', async () => {
  world = await liveOffice();
  const preferences = { ...usualMail, weekly: { day: 5, at: '09:00' } };
  must(await world.give('office', 'pmo', { type: 'set-mail-preferences', preferences }, 'manu'));
  await submit(world, { title: 'First of all', notDuplicateOf: [] }, 'p0');
  const news = () => mailsTo('manu').filter(mail => /Admitted|news/.test(`${mail.subject}${mail.text}`));
  for (let day = 0; day < 21; day += 1) {
    await world.advanceBy({ days: 1 });
    await everyFiveMinutes();
    if (day === 9) await submit(world, { title: 'Second bridge', notDuplicateOf: [] }, 'p1');
  }
  expect(news().map(({ subject, text }) => [subject, ...(text.match(/^== What waits for you: .*/gm) ?? [])])).toEqual([
    ['Admitted: First of all', '== What waits for you: 1 =='],
    ['Admitted: Second bridge', '== What waits for you: 2, 1 of them late =='],
  ]);
});

it('nobody is reminded after the deed: a reminder that waits for the mail of the day falls away once its member has voted', async () => {
  world = await openRound({ first: { deadlineDays: 60 } });
  const reminders = () => world.told().filter(mail => mail.subject.startsWith('Reminder'));
  for (let day = 0; day < 40 && reminders().length === 0; day += 1) await world.advanceBy({ days: 1 });
  expect(reminders().map(mail => mail.to)).toEqual(expect.arrayContaining(['gail@example.org', 'gus@example.org']));
  must(await world.give('review', 'p1.g1.1', ballot('abstain'), 'gus'));
  for (let day = 0; day < 3; day += 1) {
    await world.advanceBy({ days: 1 });
    await everyFiveMinutes();
  }
  const reminded = (id: string) => mailsTo(id).some(mail => mail.subject.startsWith('Reminder'));
  expect([reminded('gail'), reminded('gus')]).toEqual([true, false]);
  expect(await everyFiveMinutes()).toEqual({ waiting: 0, sent: 0, failed: 0 });
});

it('a mail of several news that cannot be sent waits for the next run, and nobody else’s waits with it', async () => {
  let down = true;
  const before: Watch['before'] = (call, [mail]) => {
    const { to, subject } = (call === 'mailer.send' ? mail : {}) as Partial<Parameters<Mailer['send']>[0]>;
    if (down && to === 'manu@example.org' && subject?.includes('news')) throw new Error('the server does not answer');
  };
  world = await liveOffice({}, { watch: { before } });
  for (const index of [0, 1, 2]) await submit(world, { title: `Number ${index}`, notDuplicateOf: [] }, `p${index}`);
  await world.advanceBy({ minutes: 16 });
  const together = (mail: Mail) => mail.subject.includes('news');
  expect(await everyFiveMinutes()).toMatchObject({ sent: 1, failed: 1 });
  expect(world.sent.filter(together).map(mail => mail.to)).toEqual(['sonia@example.org']);
  down = false;
  expect(await everyFiveMinutes()).toMatchObject({ sent: 1, failed: 0 });
  expect(world.sent.filter(together).map(mail => mail.to)).toEqual(['sonia@example.org', 'manu@example.org']);
});

async function sets(member: string, requests: RequestWay): Promise<void> {
  const preferences = { ...usualMail, requests };
  must(await world.give('office', 'pmo', { type: 'set-mail-preferences', preferences }, member));
}

/** Rounds that are asked for one after the other, by the number of their project. */
async function openRounds(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await submit(world, { title: `Round ${index}`, notDuplicateOf: [] }, `p${index}`);
    await caseOf(index);
  }
}

async function caseOf(index: number): Promise<void> {
  const evidence = { kind: 'business-case', title: 'Case', text: 'x' } as const;
  must(await world.give('project', `p${index}`, { type: 'add-evidence', evidence }, 'sonia'));
  must(await world.give('project', `p${index}`, { type: 'request-gate' }, 'manu'));
}

const subjectsTo = (id: string) => mailsTo(id).map(({ subject }) => subject);

it('a member who wants requests together and is asked for four ballots in an hour gets the first at once and the others as one mail four hours later, without those of rounds that are over', async () => {
  world = await liveOffice();
  for (const member of ['gus', 'greg', 'gail', 'gina']) await sets(member, 'together');
  await openRounds(4);
  expect(subjectsTo('greg')).toEqual(['Your decision is asked: Round 0']);
  for (const member of ['gail', 'greg', 'gina']) must(await world.give('review', 'p1.g1.1', ballot('go'), member));
  must(await world.give('review', 'p2.g1.1', ballot('abstain'), 'greg'));
  await world.advanceBy({ hours: 3 });
  await everyFiveMinutes();
  expect(subjectsTo('greg').filter(subject => subject !== 'Your decision is asked: Round 0')).toEqual([]);
  await world.advanceBy({ hours: 1, minutes: 5 });
  await everyFiveMinutes();
  expect(subjectsTo('greg').slice(1)).toEqual(['Your decision is asked: Round 3']);
  const [, gus] = mailsTo('gus');
  expect(gus?.subject).toBe('2 requests from Transformation office');
  expect(gus?.text.match(/Your decision is asked: .*/g)).toEqual([
    'Your decision is asked: Round 2',
    'Your decision is asked: Round 3',
  ]);
});

it('whoever has set it is mailed the first request of a day at once, and the others with the mail of the next day', async () => {
  world = await liveOffice({ first: { deadlineDays: 14 } });
  await sets('greg', 'first-of-day');
  await openRounds(3);
  expect(subjectsTo('greg')).toEqual(['Your decision is asked: Round 0']);
  await world.advanceBy({ hours: 14 });
  await everyFiveMinutes();
  expect(subjectsTo('greg')).toHaveLength(1);
  await world.advanceBy({ hours: 10 });
  await everyFiveMinutes();
  const [, others] = mailsTo('greg');
  expect(others?.text.match(/Your decision is asked: .*/g)).toEqual([
    'Your decision is asked: Round 1',
    'Your decision is asked: Round 2',
  ]);
});

it('whoever has set nothing, and whoever is asked for something that is due soon, is mailed each request at once', async () => {
  world = await liveOffice({ first: { deadlineDays: 14 } });
  await sets('gus', 'together');
  await openRounds(2);
  expect(subjectsTo('greg')).toEqual(['Your decision is asked: Round 0', 'Your decision is asked: Round 1']);
  expect(subjectsTo('gus')).toEqual(['Your decision is asked: Round 0']);
  await world.close();

  world = await liveOffice({ first: { deadlineDays: 1 } });
  await sets('gus', 'together');
  await openRounds(2);
  for (const member of ['gus', 'gail'])
    expect(subjectsTo(member)).toEqual(['Your decision is asked: Round 0', 'Your decision is asked: Round 1']);
});
