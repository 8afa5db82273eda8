/** A clock that is put forward while a board decides on a scenario, and back: the question ends once, and takes no ballot afterwards (P2, P11). */
import { afterEach, expect, test } from 'vitest';
import type { ProposalInput } from '#domain/project/proposal.ts';
import { addDays } from '#domain/values/time.ts';
import { endpoint as castBallot } from '#functions/endpoints/cast-selection-ballot.ts';
import { endpoint as getSelection } from '#functions/endpoints/get-selection.ts';
import { ProblemError } from '#functions/kit/problem.ts';
import { schedule as closeDueRounds } from '#functions/schedule/close-due-rounds.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { opening, scenario, submission } from '../support/selections.ts';
import { liveOffice, must, submit } from '../workflows/scenarios.ts';

let world: LiveWorld;
let ahead = 0;
afterEach(() => world.close());

const points = (value: number) => ['growth', 'care'].map(goal => ({ goal, points: value, justification: 'As in the plan.' }));
const proposed: readonly (readonly [id: string, changed: Partial<ProposalInput>])[] = [
  ['p1', { title: 'Harbour crane', costs: [{ year: 2026, amount: 100_000_000 }], contributions: points(70) }],
  ['p2', { title: 'Quay lights', costs: [{ year: 2026, amount: 80_000_000 }], contributions: points(60) }],
];

/** A scenario is before the board, which has fourteen days. */
async function begin(): Promise<void> {
  ahead = 0;
  world = await liveOffice({}, { ahead: () => ahead });
  for (const [id, changed] of proposed) await submit(world, changed, id);
  const candidates = proposed.map(([project]) => ({ project }));
  must(await world.give('selection', 's1', opening({ candidates }), 'petra'));
  must(await world.give('selection', 's1', { type: 'add-scenario', ...scenario('As called') }, 'petra'));
  must(await world.give('selection', 's1', { type: 'submit-scenario', ...submission }, 'petra'));
}

const params = { id: 's1' };
const state = () => world.stateOf('selection', 's1');

/** A ballot as it comes over HTTP; answers what was recorded, or the code of the problem. */
async function vote(by: string, choice: 'approve' | 'hold' = 'approve'): Promise<readonly string[] | string | undefined> {
  const body = { choice, ...(choice === 'hold' && { reason: 'Not yet.' }) };
  const call = { params, query: {}, body: () => body, actor: { kind: 'person', id: by } as const, key: `${by}-${ahead}` };
  try {
    return (await castBallot.answer(call, world.app)).body.facts;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.type;
    throw error;
  } finally {
    await world.settle();
  }
}

const recorded = async () =>
  (await world.commitsOf('selection/s1')).flatMap(({ at, facts }) => facts.map(({ type }) => ({ at, type })));
const count = async (type: string) => (await recorded()).filter(fact => fact.type === type).length;

test('P2: a ballot on a scenario after a jump of the clock past the deadline ends the question, which a jump back does not open again', async () => {
  await begin();
  expect(await vote('gina')).toEqual(['selection-ballot-cast']);
  ahead = 21;
  expect(await vote('greg')).toBe('urn:tollgate:deadline-passed');
  const { submission: asked } = await state();
  expect(asked?.ending).toMatchObject({ kind: 'lapsed' });
  expect((asked?.ending?.at ?? '') >= (asked?.deadline ?? '')).toBe(true);
  ahead = 0;
  expect(await vote('gus')).toBe('urn:tollgate:round-is-closed');
  expect(await closeDueRounds.handle(world.app)).toEqual({ due: 0, closed: 0, failed: 0 });
  await world.advanceBy({ days: 25 });
  expect(await count('selection-ballot-cast')).toBe(1);
  expect(await count('selection-lapsed')).toBe(1);
});

test('P2: a deadline of a question about a selection that passed by what is recorded stays passed after a jump back, and the page says so', async () => {
  await begin();
  const { submission: asked } = await state();
  ahead = 21;
  // The workflow of the question notes that it waits, and nothing more, before the clock is put right.
  await world.begin('selection', 's1', { type: 'record-wait', wait: 'board', token: 'a'.repeat(64) });
  ahead = 0;
  const actor = { kind: 'person', id: 'greg' } as const;
  const page = await getSelection.answer({ params, query: {}, body: () => undefined, actor }, world.app);
  expect(page.body.youMayVoteFor).toEqual([]);
  expect(page.body.now >= (asked?.deadline ?? '')).toBe(true);
  expect(Object.keys(page.body)).not.toContain('latest');
  expect(await vote('greg')).toBe('urn:tollgate:deadline-passed');
  expect((await state()).submission?.ending).toMatchObject({ kind: 'lapsed' });
  expect(await count('selection-ballot-cast')).toBe(0);
});

test('P2: a clock that is put back before the deadline leaves the question open; nothing is recorded before what it follows', async () => {
  await begin();
  const askedAt = (await state()).submission?.at ?? '';
  ahead = 5;
  expect(await vote('gina', 'hold')).toEqual(['selection-ballot-cast']);
  ahead = 0;
  expect(await vote('greg', 'hold')).toContain('selection-ballot-cast');
  const instants = (await recorded()).map(({ at }) => at);
  expect(instants).toEqual(instants.toSorted());
  expect(instants.at(-1)).toBe(addDays(askedAt, 5));
});

test('a question that ended while the clock was ahead does not hold up the next one: its deadline is counted from the clock as it is', async () => {
  await begin();
  ahead = 21;
  await vote('greg');
  ahead = 0;
  must(await world.give('selection', 's1', { type: 'submit-scenario', ...submission }, 'petra'));
  const { submission: asked, status } = await state();
  expect(status).toBe('submitted');
  expect(asked?.at).toBe(world.app.ports.clock.now());
  expect(await vote('gina')).toEqual(['selection-ballot-cast']);
});
