/** Closing a project, from the ASL file as it is deployed: the customer's word, the board's review, the archive, the end. */
import { afterEach, expect, it } from 'vitest';
import { sha256 } from '#domain/history/digest.ts';
import { verifyChain } from '#domain/history/verify.ts';
import type { LiveOptions, LiveWorld } from '../support/in-memory-app.ts';
import { expectGolden } from './golden.ts';
import { answerClosure, closing, deciders, liveOffice, must, openRound, reportClosure, toClosing, vote } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

it('the closure workflow closes a project whose customer and board accept it, and keeps an archive that verifies', async () => {
  world = await closing();
  await world.advanceBy({ days: 2 });
  await answerClosure(world, true);
  await world.advanceBy({ days: 3 });
  await vote(world, 'p1.end.1', 'go', ...deciders);
  await expectGolden(world, 'closure-accepted', 'closure');
  const { status, closure } = await world.stateOf('project', 'p1');
  expect(status).toBe('closed');
  const kept = new TextDecoder().decode(world.stored.get(closure?.archive?.key ?? '')?.body);
  expect(sha256(kept)).toBe(closure?.archive?.sha256);
  expect(verifyChain(JSON.parse(kept))).toBeUndefined();
});

it('a closure goes back to the project when the customer says what is missing, and closes at the second report', async () => {
  world = await closing();
  await answerClosure(world, false);
  expect((await world.stateOf('project', 'p1')).status).toBe('active');
  await world.advanceBy({ days: 10 });
  await reportClosure(world);
  await answerClosure(world, true);
  await vote(world, 'p1.end.1', 'go', ...deciders);
  await expectGolden(world, 'closure-rejected', 'closure');
});

it('the closure workflow reminds the customer every fortnight, from the second time on the PMO too', async () => {
  world = await closing();
  await world.advanceBy({ days: 45 });
  await answerClosure(world, true);
  await expectGolden(world, 'closure-customer-reminded', 'closure');
  const reminders = world.told().filter(mail => mail.subject.startsWith('Still waiting'));
  const byFact = Object.groupBy(reminders, ({ id }) => id.slice(0, id.lastIndexOf('/')));
  const receivers = Object.values(byFact).map(mails => mails?.map(({ to }) => to).sort());
  expect(receivers).toEqual([['carl@example.org'], ...Array(2).fill(['carl', 'dan', 'petra'].map(id => `${id}@example.org`))]);
});

it('a closure goes back to the project when the board wants more, and closes at the second report', async () => {
  world = await closing();
  await answerClosure(world, true);
  await vote(world, 'p1.end.1', 'recycle', ...deciders);
  expect((await world.stateOf('project', 'p1')).status).toBe('active');
  await reportClosure(world);
  await answerClosure(world, true);
  await vote(world, 'p1.end.2', 'go', ...deciders);
  await expectGolden(world, 'closure-board-recycles', 'closure');
});

it('a closure goes back to the project when the closing review lapses', async () => {
  world = await closing();
  await answerClosure(world, true);
  await world.advanceBy({ days: 21 });
  await expectGolden(world, 'closure-board-lapses', 'closure');
});

it('the closure workflow closes a killed project with its report alone', async () => {
  world = await openRound();
  await vote(world, 'p1.g1.1', 'kill', ...deciders);
  await reportClosure(world);
  await expectGolden(world, 'closure-killed-project', 'closure');
  expect((await world.stateOf('project', 'p1')).result).toBe('killed');
});

it('P9: the closure workflow notices a customer whose word came before the token', async () => {
  let early = true;
  const answer = () => world.begin('project', 'p1', { type: 'answer-closure', accepted: true }, 'carl');
  const deliver: LiveOptions['deliver'] = async (once, { task }) => {
    if (task === 'await-closure' && early) {
      early = false;
      await answer();
    }
    return once();
  };
  world = await liveOffice({}, { deliver });
  await toClosing(world);
  await expectGolden(world, 'closure-accepted-before-token', 'closure');
});

it('the closure workflow goes on with its board when the chair restarts the closing review, and sends closure back when it is withdrawn', async () => {
  world = await closing();
  await answerClosure(world, true);
  const filed = { ...noReport, summary: 'A last word.' };
  must(await world.give('project', 'p1', { type: 'file-report', report: filed }, 'manu'));
  must(await world.give('review', 'p1.end.1', { type: 'restart-round', reason: 'Look at the report.' }, 'gail'));
  expect(await world.stateOf('project', 'p1')).toMatchObject({ status: 'closing', open: { review: 'p1.end.2' } });
  must(await world.give('review', 'p1.end.2', { type: 'withdraw', reason: 'A benefit is missing.' }, 'manu'));
  expect(await world.stateOf('project', 'p1')).toMatchObject({
    status: 'active',
    closure: { returned: 'A benefit is missing.' },
  });
});

it('P4: the closure workflow keeps the archive it has noted when a slow delivery of the same task writes another one late', async () => {
  let release = () => {};
  const slow = new Promise<void>(resolve => {
    release = resolve;
  });
  let puts = 0;
  const before = async (call: string) => {
    if (call !== 'files.put') return;
    puts += 1;
    if (puts === 1) await slow;
  };
  const deliver: LiveOptions['deliver'] = async (once, { task }) => {
    if (task !== 'archive-project') return once();
    const late = once();
    await world.begin('project', 'p1', { type: 'file-report', report: { ...noReport, summary: 'A last word.' } }, 'manu');
    const answer = await once();
    release();
    await late;
    return answer;
  };
  world = await liveOffice({}, { deliver, watch: { before } });
  await toClosing(world);
  await answerClosure(world, true);
  await vote(world, 'p1.end.1', 'go', ...deciders);
  const { archive } = (await world.stateOf('project', 'p1')).closure ?? {};
  expect(puts).toBe(2);
  expect(sha256(new TextDecoder().decode(world.stored.get(archive?.key ?? '')?.body))).toBe(archive?.sha256);
});

const noReport = { milestones: [], kpis: [], risks: [], communication: [] };
