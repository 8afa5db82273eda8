/** A selection from the ASL files as they are deployed, with the real optimiser: worked out, asked, decided or not, told. Weeks take milliseconds. */
import { afterEach, expect, it } from 'vitest';
import { tasks } from '#api/tasks.ts';
import type { ProposalInput } from '#domain/project/proposal.ts';
import { handleSolve } from '#functions/tasks/handle-solve.ts';
import { handleTask } from '#functions/tasks/handle-task.ts';
import type { LiveOptions, LiveWorld } from '../support/in-memory-app.ts';
import { opening, scenario, submission } from '../support/selections.ts';
import { expectGolden } from './golden.ts';
import { liveOffice, must, submit } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

const points = (value: number) => ['growth', 'care'].map(goal => ({ goal, points: value, justification: 'As in the plan.' }));
const proposed: readonly (readonly [id: string, changed: Partial<ProposalInput>])[] = [
  ['p1', { title: 'Harbour crane', costs: [{ year: 2026, amount: 100_000_000 }], contributions: points(70) }],
  ['p2', { title: 'Quay lights', costs: [{ year: 2026, amount: 80_000_000 }], contributions: points(60) }],
  ['p3', { title: 'Ticket hall', costs: [{ year: 2026, amount: 60_000_000 }], contributions: points(50) }],
  ['p4', { title: 'Signal box', costs: [{ year: 2026, amount: 40_000_000 }], contributions: points(40) }],
];

/** Four proposals, and a selection among them under 1.4 million. */
async function opened(options: LiveOptions = {}): Promise<void> {
  world = await liveOffice({}, options);
  for (const [id, changed] of proposed) await submit(world, changed, id);
  must(await world.give('selection', 's1', opening(), 'petra'));
}

async function workedOut(rules: Record<string, unknown> = {}): Promise<void> {
  must(await world.give('selection', 's1', { type: 'add-scenario', ...scenario('As called', rules) }, 'petra'));
}

async function asked(): Promise<void> {
  await opened();
  await workedOut();
  must(await world.give('selection', 's1', { type: 'submit-scenario', ...submission }, 'petra'));
}

async function vote(choice: 'approve' | 'another-scenario' | 'hold', ...members: readonly string[]): Promise<void> {
  for (const member of members) {
    const reason = choice === 'approve' ? undefined : 'As we discussed.';
    must(await world.give('selection', 's1', { type: 'cast-selection-ballot', choice, reason }, member));
  }
}

const state = () => world.stateOf('selection', 's1');

it('a scenario is worked out as soon as it is added: the best set first, then everything beside it, kept as a file', async () => {
  await opened();
  await workedOut();
  await expectGolden(world, 'scenario-worked-out', 'scenario', ['selection/s1']);
  const [solved] = (await state()).scenarios;
  expect(solved).toMatchObject({
    status: 'solved',
    answer: { found: { status: 'proven', best: { value: 110, chosen: ['p1', 'p4'] } } },
  });
  const file = world.stored.get(solved?.answer?.result?.key ?? '');
  const result = JSON.parse(new TextDecoder().decode(file?.body)) as { complete: boolean; frontiers: { points: unknown[] }[] };
  expect(result.complete).toBe(true);
  expect(result.frontiers[0]?.points.length).toBeGreaterThan(3);
});

it('a scenario whose rules clash says which of them, and its maker is told', async () => {
  await opened();
  await workedOut({ forceIn: ['p1', 'p2'] });
  await expectGolden(world, 'scenario-infeasible', 'scenario', ['selection/s1']);
  const [clashing] = (await state()).scenarios;
  expect(clashing?.conflict?.rules.map(({ rule }) => rule).sort()).toEqual(['budgets:2026', 'forceIn:p1', 'forceIn:p2']);
  const mail = world.told().find(({ subject }) => subject.startsWith('No set keeps the rules'));
  expect(mail?.to).toBe('petra@example.org');
  expect(mail?.text).toContain('These cannot all hold');
});

it('a scenario that the optimiser cannot finish says so, and its selection goes on', async () => {
  await opened({
    deliver: async (once, event) => {
      if (event.task === 'solve-scenario') throw new Error('out of memory');
      return once();
    },
  });
  await workedOut();
  await world.advanceBy({ minutes: 5 });
  await expectGolden(world, 'scenario-failed', 'scenario', ['selection/s1']);
  expect((await state()).scenarios).toMatchObject([{ status: 'failed' }]);
});

it('what was found stands when everything beside it cannot be worked out', async () => {
  await opened({
    deliver: async (once, event) => {
      if ((event.input as { effort?: string }).effort === 'explore') throw new Error('out of memory');
      return once();
    },
  });
  await workedOut();
  await world.advanceBy({ minutes: 5 });
  expect((await state()).scenarios).toMatchObject([
    { status: 'solved', answer: { found: { best: { value: 110 } }, standings: [] } },
  ]);
});

it('a board decides as soon as its ballots settle it; each project knows, and each sponsor is told with the reason', async () => {
  await asked();
  await world.advanceBy({ days: 2 });
  await vote('approve', 'gail', 'greg', 'gina');
  await expectGolden(world, 'selection-decided', 'selection', ['selection/s1', 'project/p1', 'project/p2']);
  expect((await state()).told).toBe(true);
  expect((await world.stateOf('project', 'p2')).selections).toMatchObject([{ selection: 's1', chosen: false }]);
  await world.advanceBy({ minutes: 30 });
  const told = world.told().filter(({ text }) => text.includes('The board has decided on Change 2026'));
  expect(told.map(({ to }) => to)).toContain('sonia@example.org');
  expect(told.map(({ text }) => text).join()).toContain('not among those that were chosen');
});

it('P9: a decision whose telling fails half-way is told once more, and no project is told twice', async () => {
  let failures = 1;
  await opened({
    deliver: async (once, event) => {
      const done = await once();
      if (event.task === 'tell-projects' && failures-- > 0) throw new Error('the connection was lost after it was done');
      return done;
    },
  });
  await workedOut();
  must(await world.give('selection', 's1', { type: 'submit-scenario', ...submission }, 'petra'));
  await vote('approve', 'gail', 'greg', 'gina');
  await world.advanceBy({ minutes: 5 });
  const told = (await world.commitsOf('project/p1'))
    .flatMap(({ facts }) => facts)
    .filter(({ type }) => type === 'selection-told');
  expect(told).toHaveLength(1);
});

it('P4: every task of a selection run again adds nothing, whatever became of the selection', async () => {
  await asked();
  const input = { selection: 's1', number: 1, times: 1, scenario: 1, revision: 1, effort: 'best', token: 'a token' };
  const tellsWhatIsDue = ['remind-board', 'escalate-selection', 'await-selection'];
  const ofSelections = Object.entries(tasks).flatMap(([task, row]) => ('selection' in row.input.shape ? [task] : []));
  expect(ofSelections.length).toBeGreaterThan(6);
  const runAll = async (except: readonly string[]) => {
    const before = await world.commitsOf('selection/s1');
    for (const task of ofSelections.filter(name => !except.includes(name)))
      await (task === 'solve-scenario' ? handleSolve : handleTask)({ task, input }, world.app);
    expect(await world.commitsOf('selection/s1')).toEqual(before);
  };
  await runAll(tellsWhatIsDue);
  await vote('approve', 'gail', 'greg', 'gina');
  await runAll(['await-selection']);
});

it('a board is reminded twice, its chair is told of missing ballots, and at the deadline what was cast decides', async () => {
  await asked();
  await vote('approve', 'gail', 'greg');
  await vote('hold', 'gus');
  await world.advanceBy({ days: 11 });
  await expectGolden(world, 'selection-at-deadline', 'selection', ['selection/s1']);
  expect((await state()).status).toBe('decided');
});

it('a selection lapses when too few took part, and the PMO submits again with a workflow of its own', async () => {
  await asked();
  await vote('approve', 'gail');
  await world.advanceBy({ days: 11 });
  expect(await state()).toMatchObject({ status: 'draft', submission: { ending: { kind: 'lapsed' } } });
  must(await world.give('selection', 's1', { type: 'submit-scenario', ...submission }, 'petra'));
  await vote('approve', 'gail', 'greg', 'gina');
  await expectGolden(world, 'selection-lapsed-then-decided', 'selection', ['selection/s1']);
});

it('a selection that is withdrawn ends its workflow, and its board is told', async () => {
  await asked();
  must(await world.give('selection', 's1', { type: 'withdraw-selection', reason: 'The money is gone.' }, 'petra'));
  await expectGolden(world, 'selection-withdrawn', 'selection', ['selection/s1']);
  expect(
    world
      .told()
      .filter(({ subject }) => subject.startsWith('Withdrawn'))
      .map(({ to }) => to),
  ).toContain('gail@example.org');
});

it('the decision stands on what was frozen when the scenario is changed and worked out anew meanwhile', async () => {
  await asked();
  const before = (await state()).submission?.scenario.answer?.found.best.chosen;
  must(
    await world.give(
      'selection',
      's1',
      { type: 'change-scenario', scenario: 1, ...scenario('As called', { atMost: 1 }) },
      'petra',
    ),
  );
  expect((await state()).scenarios[0]?.answer?.found.best.chosen).toEqual(['p1']);
  await vote('approve', 'gail', 'greg', 'gina');
  const { outcomes = [] } = await state();
  expect(outcomes.filter(({ chosen }) => chosen).map(({ project }) => project)).toEqual(before);
});
