/** One mail a person: what an import sets off, and what only informs, goes together. The whole engine in virtual time. */
import { afterEach, expect, it } from 'vitest';
import type { Mailer } from '#domain/ports.ts';
import type { Mail } from '#domain/values/mail.ts';
import { schedule } from '#functions/schedule/send-waiting-mails.ts';
import type { Watch } from '../support/around-ports.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { proposal } from '../support/standards.ts';
import { liveOffice, must, submit } from './scenarios.ts';

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
  expect(board?.subject).toMatch(/^\d\d news from Transformation office$/);
  for (const index of [0, 29 - (29 % 5)]) {
    expect(board?.text).toContain(`Your decision is asked: Imported ${index}\n`);
    expect(board?.text).toContain(`/reviews/p${index}.g1.1\n`);
  }
  await world.advanceBy({ minutes: 30 });
  expect(await everyFiveMinutes()).toEqual({ waiting: 0, sent: 0, failed: 0 });
});

it('the first news go at once, those of the quarter of an hour after it as one mail, and a ballot is asked for at once all the same', async () => {
  world = await liveOffice();
  for (const [index, title] of ['First of all', 'Second bridge', 'Third tunnel'].entries())
    await submit(world, { title, notDuplicateOf: [] }, `p${index}`);
  const admitted = () => mailsTo('manu').filter(mail => /Admitted|news/.test(mail.subject));
  expect(admitted().map(mail => mail.subject)).toEqual(['Admitted: First of all']);
  await world.advanceBy({ minutes: 16 });
  await everyFiveMinutes();
  expect(admitted()).toMatchObject([{}, { subject: '2 news from Transformation office' }]);
  for (const part of [
    'Admitted: Second bridge',
    'Admitted: Third tunnel',
    'scored 70 of 100',
    '/projects/p1\n',
    '/projects/p2\n',
  ])
    expect(admitted()[1]?.text).toContain(part);

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
