/** Faults under the workflows: what passes is tried again, what stays is told to the operator, and nothing is lost or done twice. */
import { afterEach, expect, it, vi } from 'vitest';
import { executionName } from '#domain/reactions/execution-name.ts';
import { addDays } from '#domain/values/time.ts';
import { schedule as recoverAll } from '#functions/schedule/recover-all.ts';
import { schedule as recoverRecent } from '#functions/schedule/recover-recent.ts';
import { handleTask, type TaskEvent } from '#functions/tasks/handle-task.ts';
import type { Watch } from '#test/support/around-ports.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { answerClosure, deciders, liveOffice, openRound, submit, toClosing, vote } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

/** Tasks of these names fail as long as they are in here. */
function failing(...tasks: string[]) {
  const broken = new Set(tasks);
  const deliver = async (once: () => Promise<unknown>, { task }: { task: string }) => {
    if (broken.has(task)) throw new Error(`${task} is broken`);
    return once();
  };
  return { broken, deliver };
}

it('a task that failed once is tried again, and nobody is bothered', async () => {
  const { broken, deliver } = failing('open-round');
  world = await openRound({ first: { authority: 'auto' } }, { deliver });
  expect((await world.stateOf('project', 'p1')).stage).toBe('idea');
  broken.clear();
  await world.advanceBy({ seconds: 1 });
  expect((await world.stateOf('project', 'p1')).stage).toBe('plan');
  expect(world.problems).toEqual([]);
});

it('P9: the operator learns of a task that keeps failing, and recovery runs the round again once it is mended', async () => {
  const { broken, deliver } = failing('open-round');
  world = await openRound({ first: { authority: 'auto' } }, { deliver });
  await world.advanceBy({ minutes: 10 });
  const execution = executionName('gate-review', 'p1.g1.1');
  expect(world.problems).toMatchObject([{ workflow: 'gate-review', execution, error: 'NeedsAttention' }]);
  broken.clear();
  await recoverRecent.handle(world.app);
  await world.settle();
  expect((await world.stateOf('project', 'p1')).gates.map(gate => gate.outcome)).toEqual(['go']);
  await world.advanceBy({ minutes: 1 });
  await recoverRecent.handle(world.app);
  expect(await recoverRecent.handle(world.app)).toMatchObject({ moving: 0 });
});

it('a step that an execution does not know, as of a later version, is told to the operator and not asked for again and again', async () => {
  let asked = 0;
  const deliver = async (once: () => Promise<unknown>) => {
    asked += 1;
    return { ...((await once()) as object), step: 'step-of-tomorrow' };
  };
  world = await openRound({}, { deliver });
  await world.advanceTo(addDays((await world.stateOf('review', 'p1.g1.1')).reminders[0] ?? '', 1 / 24));
  expect(world.problems).toMatchObject([{ workflow: 'gate-review', error: 'NeedsAttention' }]);
  expect(asked).toBeLessThan(10);
});

it('P20: within two minutes a round goes on whose execution failed while its board was voting', async () => {
  const { broken, deliver } = failing('remind-members');
  world = await openRound({}, { deliver });
  await world.advanceBy({ minutes: 2 });
  await recoverRecent.handle(world.app);
  expect(await recoverAll.handle(world.app)).toMatchObject({ open: 1, overdue: 0, restarted: 0 });
  await world.advanceTo(addDays((await world.stateOf('review', 'p1.g1.1')).reminders[0] ?? '', 1 / 24));
  expect(world.problems).toHaveLength(1);
  broken.clear();
  expect(await recoverRecent.handle(world.app)).toMatchObject({ moving: 1, restarted: 1 });
  await world.advanceBy({ seconds: 1 });
  expect(await recoverAll.handle(world.app)).toMatchObject({ open: 1, restarted: 0 });
  expect((await world.stateOf('review', 'p1.g1.1')).reminded).toBe(1);
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  expect((await world.stateOf('project', 'p1')).stage).toBe('plan');
  expect(await recoverAll.handle(world.app)).toMatchObject({ open: 0 });
});

it('an execution that keeps failing is run again later each time, and the looks at it end once it is mended', async () => {
  const { broken, deliver } = failing('remind-members');
  world = await openRound({}, { deliver });
  await world.advanceTo(addDays((await world.stateOf('review', 'p1.g1.1')).reminders[0] ?? '', 1 / 24));
  const restarts: number[] = [];
  for (let minute = 0; minute < 60; minute += 1) {
    await world.advanceBy({ minutes: 1 });
    if ((await recoverRecent.handle(world.app)).restarted === 1) restarts.push(minute);
  }
  const pauses = restarts.slice(1).map((minute, index) => minute - (restarts[index] ?? 0));
  expect(pauses.length).toBeGreaterThan(1);
  expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
  broken.clear();
  for (let minute = 0; minute < 120; minute += 1) {
    await world.advanceBy({ minutes: 1 });
    await recoverRecent.handle(world.app);
  }
  expect(await recoverRecent.handle(world.app)).toMatchObject({ moving: 0 });
  expect((await world.stateOf('review', 'p1.g1.1')).reminded).toBe(1);
});

it('a round whose execution is gone without a word is found by the look of the day', async () => {
  world = await openRound();
  await world.advanceBy({ minutes: 5 });
  await recoverRecent.handle(world.app);
  vi.spyOn(world.engine, 'status').mockResolvedValue('absent');
  expect(await recoverAll.handle(world.app)).toMatchObject({ open: 1, restarted: 1, failed: 0 });
});

it('a round whose execution runs under the name of an earlier version is run once more under its own, and nothing happens twice', async () => {
  const before: Watch['before'] = (call, [workflow, name]) => {
    const own = name === executionName('gate-review', 'p1.g1.1');
    if (call === 'workflows.start' && workflow === 'gate-review' && own)
      throw new Error('an earlier version does not know this name');
  };
  world = await openRound({}, { watch: { before } });
  await world.engine.start('gate-review', 'gate-review-p1_g1_1', { project: 'p1', review: 'p1.g1.1' });
  await world.advanceBy({ minutes: 5 });
  expect(await recoverAll.handle(world.app)).toMatchObject({ open: 1, restarted: 1, failed: 0 });
  await world.settle();
  expect(await recoverAll.handle(world.app)).toMatchObject({ open: 1, restarted: 0, failed: 0 });
  await world.advanceBy({ days: 30 });
  const facts = [...(await world.commitsOf('review/p1.g1.1')), ...(await world.commitsOf('project/p1'))].flatMap(
    commit => commit.facts,
  );
  const times = (type: string) => facts.filter(fact => fact.type === type).length;
  const counted = ['members-reminded', 'round-escalated', 'round-lapsed', 'gate-round-lapsed'].map(times);
  expect(counted).toEqual([2, 1, 1, 1]);
  for (const name of ['gate-review-p1_g1_1', `${executionName('gate-review', 'p1.g1.1')}-r1`])
    expect(await world.engine.status('gate-review', name)).toBe('succeeded');
});

it('a task whose input makes no sense, or that was refused for good, is not tried again', async () => {
  world = await liveOffice();
  await world.engine.start('gate-review', 'nonsense', { project: 5, review: 'p1.g1.1' });
  await world.engine.start('intake', 'nowhere', { project: 'absent', revision: 1 });
  await world.settle();
  const told = world.problems.map(problem => `${problem.execution}: ${problem.error}`);
  expect(told.sort()).toEqual(['nonsense: NeedsAttention', 'nowhere: NeedsAttention']);
});

it('P9: a decision whose callback was lost is on its project all the same, and its workflow ends', async () => {
  const lost = new Set(['workflows.succeed']);
  const before: Watch['before'] = call => {
    if (lost.has(call)) throw new Error('the callback is lost');
  };
  world = await openRound({}, { watch: { before } });
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  expect((await world.stateOf('project', 'p1')).stage).toBe('plan');
  const status = () => world.engine.status('gate-review', executionName('gate-review', 'p1.g1.1'));
  expect(await status()).toBe('running');
  lost.clear();
  await world.advanceBy({ days: 30 });
  expect(await status()).toBe('succeeded');
  expect((await world.stateOf('project', 'p1')).gates.map(gate => gate.outcome)).toEqual(['go']);
});

it('P9: a decision that could not be recorded on its project is recorded by recovery', async () => {
  const lost = new Set<string>();
  const before: Watch['before'] = (call, [commit]) => {
    const ofProject = (commit as { stream?: string } | undefined)?.stream === 'project/p1';
    if (lost.has(call) && ofProject) throw new Error('the store does not answer');
  };
  world = await openRound({}, { watch: { before } });
  lost.add('facts.append');
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  expect((await world.stateOf('project', 'p1')).stage).toBe('idea');
  lost.clear();
  await world.advanceBy({ minutes: 1 });
  await recoverRecent.handle(world.app);
  await world.settle();
  expect((await world.stateOf('project', 'p1')).stage).toBe('plan');
});

it('P4, P9: a decision resumes its workflow at once although the task of a wait that is over was delivered late', async () => {
  const began: TaskEvent[] = [];
  const deliver = (once: () => Promise<unknown>, event: TaskEvent) => {
    if (event.task === 'await-decision') began.push(event);
    return once();
  };
  world = await openRound({}, { deliver });
  const { reminders } = await world.stateOf('review', 'p1.g1.1');
  await world.advanceTo(addDays(reminders[0] ?? '', 1));
  const [former, ...later] = began;
  expect(later).toHaveLength(1);
  await handleTask(former as TaskEvent, world.app);
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  expect((await world.stateOf('project', 'p1')).stage).toBe('plan');
  expect(await world.app.ports.tokens.find('review/p1.g1.1')).toEqual([]);
});

it.each(['screen-proposal', 'await-closure', 'archive-project'])('P9: recovery goes on where %s kept failing', async task => {
  const { broken, deliver } = failing(task);
  world = await liveOffice({}, { deliver });
  const mended = async () => {
    await world.advanceBy({ minutes: 10 });
    expect(world.problems).toHaveLength(broken.size);
    broken.clear();
    await recoverRecent.handle(world.app);
    await world.settle();
  };
  await submit(world);
  if (task === 'screen-proposal') await mended();
  await toClosing(world);
  if (task === 'await-closure') await mended();
  await answerClosure(world, true);
  await vote(world, 'p1.end.1', 'go', ...deciders);
  if (task === 'archive-project') await mended();
  expect((await world.stateOf('project', 'p1')).status).toBe('closed');
});

it('recovery leaves workflows alone that wait for people', async () => {
  world = await openRound();
  await world.advanceBy({ minutes: 5 });
  expect(await recoverRecent.handle(world.app)).toEqual({ moving: 1, resumed: 0, restarted: 0, failed: 0 });
});

it('the fact stream goes on after it could not store how far it was', async () => {
  let faults = 0;
  const before: Watch['before'] = call => {
    if (call !== 'cursor.write' || faults >= 5) return;
    faults += 1;
    throw new Error('the disk is full');
  };
  world = await openRound({}, { watch: { before } });
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  expect(faults).toBe(5);
  expect((await world.stateOf('project', 'p1')).stage).toBe('plan');
});
