/** What time alone starts: criteria that fail while nobody does anything, workflows that are stuck, and anchors. */
import { afterEach, expect, test } from 'vitest';
import { usualMail } from '#domain/office/mail/preferences.ts';
import { schedule as recoverRecent } from '#functions/schedule/recover-recent.ts';
import { schedule as watchCriteria } from '#functions/schedule/watch-criteria.ts';
import type { Watch } from '#test/support/around-ports.ts';
import type { CriterionInput } from '#test/support/standards.ts';
import { alertsOf } from '#views/alerts.ts';
import { readPage } from '#views/list.ts';
import { track, untrack, workflowWatchlist } from '#views/workflow-watchlist.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import {
  answerClosure,
  askForGate,
  deciders,
  liveOffice,
  must,
  openRound,
  submit,
  toClosing,
  toFirstRound,
  vote,
} from '../workflows/scenarios.ts';
import { report } from './two-process-app.ts';

let world: LiveWorld;
afterEach(() => world.close());

const reportedLately: CriterionInput = {
  id: 'lately',
  name: 'Reported within 45 days',
  kind: 'should',
  check: { expression: 'daysSinceReport <= 45.0' },
};

async function reporting(project: string): Promise<void> {
  await submit(world, { title: `Title ${project}`, customer: undefined }, project);
  await world.give('project', project, report(10), 'manu');
}

test('a criterion that fails by time passing raises one alert, tells its owner, and is cleared by the next report', async () => {
  world = await liveOffice({ tripwires: [reportedLately] });
  await reporting('p1');
  // The outlook that the report stated is noted once.
  expect(await watchCriteria.handle(world.app)).toEqual({ projects: 1, changed: 1, failed: 0 });
  await world.advanceBy({ days: 45, hours: 23 });
  expect(await watchCriteria.handle(world.app)).toEqual({ projects: 1, changed: 0, failed: 0 });
  await world.advanceBy({ hours: 2 });
  expect(await watchCriteria.handle(world.app)).toEqual({ projects: 1, changed: 1, failed: 0 });
  await world.settle();
  expect(await watchCriteria.handle(world.app)).toEqual({ projects: 0, changed: 0, failed: 0 });
  expect((await readPage(world.app.ports.views, alertsOf('pmo'), { limit: 9 })).items).toMatchObject([
    { criterion: 'lately', project: 'p1' },
  ]);
  expect(world.told().filter(mail => mail.subject.startsWith('Alert:'))).toMatchObject([{ to: 'manu@example.org' }]);
  const last = (await world.commitsOf('project/p1')).at(-1);
  expect([last?.actor, last?.facts.map(fact => fact.type)]).toEqual([{ kind: 'system', id: 'schedule' }, ['criterion-failed']]);
  await world.give('project', 'p1', report(20), 'manu');
  expect((await readPage(world.app.ports.views, alertsOf('pmo'), { limit: 9 })).items).toEqual([]);
});

test('P10: a project whose criteria cannot be evaluated does not keep the others from being watched', async () => {
  let broken = false;
  const before: Watch['before'] = (call, [commit]) => {
    if (broken && call === 'facts.append' && (commit as { stream: string }).stream === 'project/p2') throw new Error('no room');
  };
  world = await liveOffice({ tripwires: [reportedLately] }, { watch: { before } });
  for (const project of ['p1', 'p2', 'p3']) await reporting(project);
  await world.advanceBy({ days: 47 });
  broken = true;
  expect(await watchCriteria.handle(world.app)).toEqual({ projects: 3, changed: 2, failed: 1 });
  broken = false;
  await world.settle();
  expect(await watchCriteria.handle(world.app)).toEqual({ projects: 1, changed: 1, failed: 0 });
});

test('projects that are closed, killed or not admitted are not watched', async () => {
  world = await liveOffice();
  await submit(world, { title: 'Something else', costs: [], manager: undefined, customer: undefined }, 'p2');
  await toClosing(world);
  expect(await watchCriteria.handle(world.app)).toMatchObject({ projects: 1 });
  await answerClosure(world, true);
  await vote(world, 'p1.end.1', 'go', ...deciders);
  await world.advanceBy({ days: 1 });
  expect(await watchCriteria.handle(world.app)).toMatchObject({ projects: 0 });
});

test('all projects are looked at once a week, and within a day when their office has changed what criteria depend on', async () => {
  world = await liveOffice({ tripwires: [reportedLately] });
  for (const project of ['p1', 'p2']) await reporting(project);
  const looks: number[] = [];
  const preferences = { ...usualMail, at: '10:00' };
  const otherDays = { zone: 'Europe/Berlin', workingDays: [1, 2, 3, 4], holidays: [] };
  for (let hour = 0; hour < 24 * 8; hour += 1) {
    if (hour === 30) must(await world.give('office', 'pmo', { type: 'set-mail-preferences', preferences }, 'manu'));
    if (hour === 80) must(await world.give('office', 'pmo', { type: 'set-calendar', ...otherDays }, 'petra'));
    looks.push((await watchCriteria.handle(world.app)).projects ?? 0);
    await world.advanceBy({ hours: 1 });
  }
  expect(looks.flatMap((count, hour) => (count > 0 ? [[hour, count]] : []))).toEqual([
    [0, 2],
    [96, 2],
    [168, 2],
  ]);
});

test('projects of an earlier version, whose instants nobody noted, are watched from the next run on', async () => {
  world = await liveOffice({ tripwires: [reportedLately] });
  await reporting('p1');
  const { views } = world.app.ports;
  await views.replace('look/p1', 9_000_000_000_000_000, []);
  await world.advanceBy({ days: 30 });
  // Its outlook is noted with the first look at it.
  expect(await watchCriteria.handle(world.app)).toEqual({ projects: 1, changed: 1, failed: 0 });
});

test('P9: with every resume call lost, recovery alone brings a project from its first gate to its end', async () => {
  const before: Watch['before'] = (call, [token]) => {
    const tries = (lost.get(token) ?? 0) + 1;
    // Once with the fact, then four times by itself.
    if (call !== 'workflows.succeed' || tries > 5) return;
    lost.set(token, tries);
    throw new Error('the callback is lost');
  };
  const lost = new Map<unknown, number>();
  world = await liveOffice({}, { watch: { before } });
  const recovered = async () => {
    await world.advanceBy({ minutes: 1 });
    await recoverRecent.handle(world.app);
    await world.settle();
  };
  await toFirstRound(world);
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  await recovered();
  expect((await world.stateOf('project', 'p1')).stage).toBe('plan');
  await askForGate(world);
  await vote(world, 'p1.g2.1', 'go', ...deciders);
  await recovered();
  await world.give('project', 'p1', { type: 'report-closure', report: { summary: 'Done.', benefits: [], lessons: [] } }, 'manu');
  await answerClosure(world, true);
  await recovered();
  await vote(world, 'p1.end.1', 'go', ...deciders);
  await recovered();
  await recovered();
  expect((await world.stateOf('project', 'p1')).status).toBe('closed');
  expect(lost.size).toBeGreaterThanOrEqual(4);
  expect(await world.factStream.replay()).toBe(0);
  expect((await world.stateOf('project', 'p1')).gates.map(gate => gate.outcome)).toEqual(['go', 'go', 'go']);
});

test.each([1, 20, 40, 59])(
  'P9: a decision whose resumption was lost %d seconds after the last look is followed at the next one',
  async seconds => {
    const lost = new Set(['tokens.find']);
    const before: Watch['before'] = call => {
      if (lost.has(call)) throw new Error('the tokens cannot be read');
    };
    world = await openRound({}, { watch: { before } });
    await world.advanceBy({ minutes: 5 });
    await recoverRecent.handle(world.app);
    await world.advanceBy({ seconds });
    await vote(world, 'p1.g1.1', 'go', ...deciders);
    expect((await world.stateOf('project', 'p1')).stage).toBe('idea');
    await world.advanceBy({ seconds: 60 - seconds });
    lost.clear();
    expect(await recoverRecent.handle(world.app)).toMatchObject({ moving: 1, resumed: seconds > 50 ? 0 : 1, restarted: 0 });
    await world.settle();
    expect((await world.stateOf('project', 'p1')).stage).toBe('plan');
  },
);

test('P4: a look that is faster than the stream does nothing twice, and counts no loss', async () => {
  const looks: unknown[] = [];
  const before: Watch['before'] = async call => {
    if (call !== 'tokens.find' || looks.length > 0) return;
    looks.push('begun');
    looks.push(await recoverRecent.handle(world.app));
  };
  world = await openRound({}, { watch: { before } });
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  expect(looks).toEqual(['begun', { moving: 1, resumed: 0, restarted: 0, failed: 0 }]);
  const facts = (await world.commitsOf('project/p1')).flatMap(commit => commit.facts.map(fact => fact.type));
  expect(facts.filter(type => type === 'gate-outcome-recorded')).toHaveLength(1);
  expect((await world.stateOf('project', 'p1')).stage).toBe('plan');
});

test('P10: one workflow that cannot be sent on does not hold up the others', async () => {
  let broken = false;
  const before: Watch['before'] = (call, args) => {
    if (call === 'tokens.find' && (!broken || args[0] === 'review/p1.g1.1')) throw new Error('the token cannot be read');
  };
  world = await openRound({}, { watch: { before } });
  await submit(world, { title: 'Another' }, 'p2');
  await world.give(
    'project',
    'p2',
    { type: 'add-evidence', evidence: { kind: 'business-case', title: 'Case', text: 'x' } },
    'sonia',
  );
  await world.give('project', 'p2', { type: 'request-gate' }, 'manu');
  for (const review of ['p1.g1.1', 'p2.g1.1']) await vote(world, review, 'go', ...deciders);
  broken = true;
  await world.advanceBy({ minutes: 1 });
  expect(await recoverRecent.handle(world.app)).toMatchObject({ moving: 2, resumed: 1, failed: 1 });
  await world.settle();
  expect((await world.stateOf('project', 'p2')).stage).toBe('plan');
});

test('recovery looks at what moves, once, and not at the rounds that wait for people', async () => {
  world = await openRound();
  await world.advanceBy({ minutes: 1 });
  expect(await recoverRecent.handle(world.app)).toEqual({ moving: 1, resumed: 0, restarted: 0, failed: 0 });
  expect(await recoverRecent.handle(world.app)).toMatchObject({ moving: 0 });
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  expect(await recoverRecent.handle(world.app)).toEqual({ moving: 1, resumed: 0, restarted: 0, failed: 0 });
  await world.advanceBy({ minutes: 1 });
  expect(await recoverRecent.handle(world.app)).toMatchObject({ moving: 1, resumed: 0 });
  expect(await recoverRecent.handle(world.app)).toMatchObject({ moving: 0 });
});

test('a workflow that was started again stays on the watchlist when the look at its earlier start takes that one off', async () => {
  world = await liveOffice();
  const { views } = world.app.ports;
  const noted = async () => (await views.get(workflowWatchlist.name, 'p1'))?.body;
  const [first, second] = ['2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00.001Z'].map(since => ({ project: 'p1', since }));
  await track(views, first!);
  await track(views, second!);
  await untrack(views, first!);
  expect(await noted()).toEqual(second);
  await untrack(views, second!);
  await track(views, first!);
  expect(await noted()).toBeUndefined();
});
