/** Benefits after closure in virtual time, with the real workflow that closes, the schedule that looks, and what people are mailed. */
import { afterEach, expect, it } from 'vitest';
import { schedule } from '#functions/schedule/look-at-duties.ts';
import { benefitsOf } from '#views/benefits.ts';
import { lessonsOf } from '#views/lessons.ts';
import { readPage } from '#views/list.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { answerClosure, deciders, liveOffice, must, submit, toFirstRound, vote } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

/** Closed on 9 March 2026 with all its gates passed; dora owns its benefit. */
async function closed(): Promise<void> {
  world = await liveOffice();
  await submit(world, { benefits: [{ name: 'Fewer calls', amount: 250_000_000, owner: 'dora' }] });
  must(await world.give('project', 'p1', { type: 'answer-naming', role: 'benefit-owner', accepted: true }, 'dora'));
  await toFirstRound(world);
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  must(await world.give('project', 'p1', { type: 'request-gate' }, 'manu'));
  await vote(world, 'p1.g2.1', 'go', ...deciders);
  const lessons = [{ title: 'Ask clerks first', text: 'They know.', tags: [] }];
  const report = { summary: 'Delivered.', end: '2026-03-01', benefits: [], lessons };
  must(await world.give('project', 'p1', { type: 'report-closure', report }, 'manu'));
  await answerClosure(world, true);
  await vote(world, 'p1.end.1', 'go', ...deciders);
  expect((await world.stateOf('project', 'p1')).status).toBe('closed');
}

/** The schedule looks each day. */
async function daysPass(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    await world.advanceBy({ days: 1 });
    await schedule.handle(world.app);
    await world.advanceBy({ minutes: 1 });
  }
}

const rows = async () => (await readPage(world.app.ports.views, benefitsOf('pmo'), { limit: 50 })).items;
const mailsTo = (person: string, subject: RegExp) =>
  world.told().filter(mail => mail.to === `${person}@example.org` && subject.test(mail.subject));

it('a benefit is asked of its owner by mail, left to the sponsor a month later, and told by the sponsor; list and lessons say so', async () => {
  await closed();
  expect(await rows()).toMatchObject([
    { id: 'b1', owner: 'dora', promised: 250_000_000, next: '2026-09-01', asked: 'dora', toCome: 3 },
  ]);
  await daysPass(186);
  expect(mailsTo('dora', /Benefit to be reviewed on 1 Sep 2026/)).toHaveLength(2);
  expect(mailsTo('sonia', /has not been reviewed/)).toHaveLength(0);
  await daysPass(32);
  expect(mailsTo('sonia', /has not been reviewed/)).toHaveLength(1);
  expect(await rows()).toMatchObject([{ next: '2026-09-01', asked: 'sonia' }]);
  const said = { achieved: 'partly' as const, amount: 100_000_000, note: 'Counted from the bills.' };
  must(await world.give('project', 'p1', { type: 'review-benefit', benefit: 'b1', day: '2026-09-01', ...said }, 'sonia'));
  await world.advanceBy({ minutes: 1 });
  expect(await rows()).toMatchObject([
    { achieved: 'partly', amount: 100_000_000, share: 0.4, next: '2027-03-01', asked: 'dora' },
  ]);
  const lessons = await readPage(world.app.ports.views, lessonsOf('pmo'), { limit: 9 });
  const { closure } = await world.stateOf('project', 'p1');
  expect(lessons.items).toMatchObject([{ at: closure?.closedAt, benefits: { partly: 1, cannotTell: 0, share: 0.4 } }]);
});

it('when nobody ever says anything, each review ends as not told, and nothing waits in the end', async () => {
  await closed();
  await daysPass(860);
  const commits = await world.commitsOf('project/p1');
  const types = commits.flatMap(({ facts }) => facts.map(({ type }) => type));
  expect(types.filter(type => type === 'benefit-review-untold')).toHaveLength(3);
  const [row] = await rows();
  expect([row?.toCome, row?.next, row?.achieved]).toEqual([0, undefined, undefined]);
  const last = types.length;
  await daysPass(5);
  expect((await world.commitsOf('project/p1')).flatMap(({ facts }) => facts)).toHaveLength(last);
});
