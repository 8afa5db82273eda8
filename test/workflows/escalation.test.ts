/** A go that the office above must share: a second round of the same workflow on the same pack, whose word binds. Weeks take milliseconds. */
import { afterEach, expect, it } from 'vitest';
import { thresholdsSchema } from '#domain/office/thresholds/threshold.ts';
import { schedule } from '#functions/schedule/send-waiting-mails.ts';
import { type LiveWorld, openWorld } from '../support/in-memory-app.ts';
import { expectGolden } from './golden.ts';
import { addCase, askForGate, ballot, deciders, founded, must, submit, vote } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

const head = ['hanna', 'hugo', 'hedda'];
const person = (id: string, ...roles: ('admin' | 'pmo' | 'gatekeeper')[]) => ({
  ...{ id, name: `${id[0]?.toUpperCase()}${id.slice(1)}`, email: `${id}@head.example`, roles },
});

/** An office below another, whose projects of £1,000,000 and more are decided above, too; its first gate is asked for. */
async function toGate(limit = 100_000_000): Promise<void> {
  world = await openWorld();
  const people = [person('hope', 'admin', 'pmo'), ...head.map(id => person(id, 'gatekeeper'))];
  const about = { type: 'found-office' as const, id: 'head', name: 'Head office', currency: 'GBP', people };
  must(await world.give('office', 'head', about));
  // The same id as that of the board below: what counts is whose it is.
  const boards = [{ id: 'main', name: 'Executive board', seats: [...head], chair: 'hanna' }];
  must(await world.give('office', 'head', { type: 'set-boards', boards }, 'hope'));
  const cost = [{ currency: 'GBP', from: limit }];
  const thresholds = thresholdsSchema.parse({ board: 'main', rule: { quorum: 2 }, deadlineDays: 14, cost });
  must(await world.give('office', 'head', { type: 'set-thresholds', thresholds }, 'hope'));
  await founded(world, { parent: 'head' });
  await submit(world);
  await addCase(world);
  await askForGate(world);
}

const conditional = (text: string) => ({
  type: 'cast-ballot' as const,
  outcome: 'conditional-go' as const,
  reason: 'With this.',
  conditions: [{ text, due: '2026-09-01', owner: 'manager' as const, blocks: 'none' as const }],
});

it('a go of a project that reaches a threshold is asked above on the same pack, and passes its gate once both boards have said go', async () => {
  await toGate();
  await world.advanceBy({ days: 3 });
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  const waiting = await world.stateOf('project', 'p1');
  expect(waiting).toMatchObject({
    stage: 'idea',
    passed: [],
    open: { review: 'p1.g1.2', above: { office: 'head', boardName: 'Executive board' } },
  });
  expect(waiting.gates.at(-1)).toMatchObject({ review: 'p1.g1.1', outcome: 'escalated' });
  const [below, above] = [await world.stateOf('review', 'p1.g1.1'), await world.stateOf('review', 'p1.g1.2')];
  expect(above.pack).toEqual(below.pack);
  expect(above).toMatchObject({ office: 'head', roster: head, chair: 'hanna', gate: { authority: 'binding', board: 'main' } });
  expect(above.below).toMatchObject({ officeName: 'Transformation office', board: 'Investment board', outcome: 'go' });
  await world.advanceBy({ days: 2 });
  await vote(world, 'p1.g1.2', 'go', 'hugo', 'hanna');
  expect(await world.stateOf('project', 'p1')).toMatchObject({
    stage: 'plan',
    passed: ['g1'],
    open: undefined,
    escalation: undefined,
  });
  await expectGolden(world, 'gate-escalated', 'gate-review');
  expect(world.problems).toEqual([]);
});

it('people of the board above are mailed the question at once, and the team and PMO below read within a day why it is asked', async () => {
  await toGate();
  const before = world.sent.length;
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  const mails = world.sent.slice(before);
  expect(mails.map(({ to, subject }) => [to, subject.split(':')[0]]).sort()).toEqual([
    ['hanna@head.example', 'Your decision is asked'],
    ['hedda@head.example', 'Your decision is asked'],
    ['hugo@head.example', 'Your decision is asked'],
  ]);
  await world.advanceBy({ days: 1 });
  await schedule.handle(world.app);
  const told = world.sent.filter(({ text }) => text.includes('it costs £1,000,000, and the limit is £1,000,000'));
  expect(told.map(({ to }) => to).sort()).toEqual([
    'dan@example.org',
    'manu@example.org',
    'petra@example.org',
    'sonia@example.org',
  ]);
});

it('a project below every threshold is decided by its own board alone', async () => {
  await toGate(100_000_001);
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  expect(await world.stateOf('project', 'p1')).toMatchObject({ stage: 'plan', open: undefined });
});

it('a kill of the board below counts at once, and one of the board above ends the project that the board below let go on', async () => {
  await toGate();
  await vote(world, 'p1.g1.1', 'kill', ...deciders);
  expect((await world.stateOf('project', 'p1')).status).toBe('killed');
  await world.close();
  await toGate();
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  await vote(world, 'p1.g1.2', 'kill', 'hanna', 'hugo');
  const project = await world.stateOf('project', 'p1');
  expect([project.status, project.gates.at(-1)]).toMatchObject([
    'killed',
    { outcome: 'kill', authority: 'binding', above: { office: 'head' } },
  ]);
});

it('conditions of both boards hold, and the chair of the board below accepts that they are met', async () => {
  await toGate();
  for (const member of deciders) must(await world.give('review', 'p1.g1.1', conditional('Name a supplier'), member));
  for (const member of ['hanna', 'hugo']) must(await world.give('review', 'p1.g1.2', conditional('Tell the staff'), member));
  const { gates, conditions, stage } = await world.stateOf('project', 'p1');
  expect([gates.at(-1)?.outcome, stage]).toEqual(['conditional-go', 'plan']);
  expect(conditions.map(({ id, text, acceptors }) => [id, text, acceptors])).toEqual([
    ['c1', 'Name a supplier', ['gail']],
    ['c2', 'Tell the staff', ['gail']],
  ]);
});

it('a round of the office above that lapses leaves the project where it is, and the gate is asked for again from the board below', async () => {
  await toGate();
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  await world.advanceBy({ days: 15 });
  const lapsed = await world.stateOf('project', 'p1');
  expect([lapsed.stage, lapsed.open, lapsed.escalation, lapsed.gates.at(-1)?.outcome]).toEqual([
    'idea',
    undefined,
    undefined,
    'lapsed',
  ]);
  await askForGate(world);
  expect(await world.stateOf('review', 'p1.g1.3')).toMatchObject({ office: 'pmo', chair: 'gail' });
});

it('P3: nobody decides in both rounds by a seat below, and whoever has an interest decides in neither', async () => {
  await toGate();
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  for (const [who, code] of [
    ['gail', 'not-on-the-board'],
    ['sonia', 'conflict-of-interest'],
    ['hope', 'not-on-the-board'],
  ] as const) {
    const answer = await world.give('review', 'p1.g1.2', ballot('go'), who);
    expect([who, 'refusal' in answer && answer.refusal.code]).toEqual([who, code]);
  }
  const stranger = await world.give('review', 'p1.g1.2', ballot('go'), 'stranger');
  expect('refusal' in stranger && stranger.refusal.code).toBe('not-found');
});

it('P24: thresholds that are set while a go waits above change nothing for it', async () => {
  await toGate();
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  must(await world.give('office', 'head', { type: 'set-thresholds' }, 'hope'));
  expect((await world.stateOf('review', 'p1.g1.2')).gate.rule.quorum).toBe(2);
  await vote(world, 'p1.g1.2', 'go', 'hugo', 'hanna');
  expect((await world.stateOf('project', 'p1')).stage).toBe('plan');
});
