/** The handler of workflow tasks: what a state may pass to a task, and that a task done twice is a task done once. */
import { afterEach, expect, test } from 'vitest';
import { tasks, workflowTasks } from '#api/tasks.ts';
import type { App } from '#functions/kit/app.ts';
import { handleSolve } from '#functions/tasks/handle-solve.ts';
import { handleTask, type TaskEvent } from '#functions/tasks/handle-task.ts';
import { type LiveWorld, openWorld } from '../support/in-memory-app.ts';
import { answerClosure, deciders, founded, toClosing, toFirstRound, vote } from '../workflows/scenarios.ts';

let world: LiveWorld;
afterEach(() => world?.close());

/** Nothing may be asked of the app before the input is known to be good. */
const noApp = new Proxy({} as App, {
  get() {
    throw new Error('the app was asked');
  },
});
const refused = (event: TaskEvent) => (event.task === 'solve-scenario' ? handleSolve : handleTask)(event, noApp);
const run = (event: TaskEvent) => handleTask(event, world.app);
const names = workflowTasks;
/** Those of calls and selections are run again in the tests of their workflows. */
const ofProjects = Object.entries(tasks).flatMap(([task, { input }]) => ('project' in input.shape ? [task] : []));

test.each(names)('%s refuses an input that makes no sense, by a name that the workflow does not try again', async task => {
  const bad = [
    undefined,
    null,
    7,
    'p1',
    [],
    {},
    { project: 5 },
    { project: 'p1', review: 9, revision: '1', number: 1.5 },
    { __proto__: { project: 'p1' } },
  ];
  for (const input of bad)
    await expect(refused({ task, input })).rejects.toMatchObject({
      name: 'TaskInputInvalid',
      message: expect.stringContaining(task),
    });
});

test.each(['toString', 'constructor', '', 'score', '__proto__'])('there is no task “%s”', async task => {
  await expect(refused({ task, input: {} })).rejects.toMatchObject({ name: 'TaskInputInvalid' });
});

/** An input that fits every task, about the project of the example. */
async function inputNow(): Promise<Record<string, unknown>> {
  const { open, closure, revision } = await world.stateOf('project', 'p1');
  const review = open?.review ?? 'p1.g1.1';
  return {
    project: 'p1',
    review,
    revision,
    number: closure?.number ?? 1,
    times: 1,
    reason: 'x',
    duplicates: [],
    token: 'a token',
  };
}

const facts = async (): Promise<string[]> => {
  const { rounds } = await world.stateOf('project', 'p1');
  const reviews = Object.entries(rounds).flatMap(([gate, count]) =>
    Array.from({ length: count }, (_, index) => `review/p1.${gate}.${index + 1}`),
  );
  const commits = await Promise.all(['project/p1', ...reviews].map(stream => world.commitsOf(stream)));
  return commits.flat().map(commit => commit.digest);
};

/** Tasks that change something when they are done before their time (the workflow asks the domain first), or after such a one. */
const early = new Set(['remind-members', 'escalate-round', 'remind-customer', 'refuse-round', 'round-step']);

test.each([
  ['while a round is open', async () => toFirstRound(world)],
  ['when a round is over', async () => toFirstRound(world).then(() => vote(world, 'p1.g1.1', 'go', ...deciders))],
  ['while the customer is asked', async () => toClosing(world)],
  [
    'when the project is closed',
    async () =>
      toClosing(world)
        .then(() => answerClosure(world, true))
        .then(() => vote(world, 'p1.end.1', 'go', ...deciders)),
  ],
])('P4: every task run again %s adds nothing the second time', async (_when, arrive) => {
  world = await openWorld();
  await founded(world);
  await arrive();
  for (const task of ofProjects) {
    const input = await inputNow();
    const once = async () => {
      await run({ task, input }).catch((error: Error) => expect([task, error.name]).toEqual([task, 'TaskRefused']));
      return facts();
    };
    const before = await facts();
    const first = await once();
    if (!early.has(task) && task !== 'await-decision' && task !== 'await-closure') expect([task, first]).toEqual([task, before]);
    expect([task, await once()]).toEqual([task, first]);
  }
});
