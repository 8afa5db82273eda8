/** A clock that is put forward past a round's deadline, and back: the round ends once, and takes no ballot afterwards (P2, P11). */
import { afterEach, expect, test } from 'vitest';
import { addDays } from '#domain/values/time.ts';
import { endpoint as castBallot } from '#functions/endpoints/cast-ballot.ts';
import { endpoint as getReview } from '#functions/endpoints/get-review.ts';
import { ProblemError } from '#functions/kit/problem.ts';
import { schedule as closeDueRounds } from '#functions/schedule/close-due-rounds.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { ballot, openRound } from '../workflows/scenarios.ts';

const id = 'p1.g1.1';
let world: LiveWorld;
let ahead = 0;
afterEach(() => world.close());

async function begin(): Promise<void> {
  ahead = 0;
  world = await openRound({}, { ahead: () => ahead });
}

/** A ballot as it comes over HTTP; answers what was recorded, or the code of the problem. */
async function vote(by: string, key = `${by}-${ahead}`): Promise<readonly string[] | string | undefined> {
  const { type: _, ...body } = ballot('go');
  const call = { params: { id }, query: {}, body: () => body, actor: { kind: 'person', id: by } as const, key };
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
  (await world.commitsOf(`review/${id}`)).flatMap(({ at, facts }) => facts.map(({ type }) => ({ at, type })));
const ballots = async () => (await recorded()).filter(({ type }) => type === 'ballot-cast').length;

test('P2: a ballot after a jump of the clock past the deadline is refused and ends the round, which a jump back does not open again', async () => {
  await begin();
  expect(await vote('gina')).toEqual(['ballot-cast']);
  ahead = 21;
  expect(await vote('greg')).toBe('urn:tollgate:deadline-passed');
  const { outcome, deadline } = await world.stateOf('review', id);
  expect(outcome).toMatchObject({ kind: 'lapsed', at: world.app.ports.clock.now() });
  expect(outcome && outcome.at >= deadline).toBe(true);
  ahead = 0;
  expect(await vote('gus')).toBe('urn:tollgate:round-is-closed');
  expect(await closeDueRounds.handle(world.app)).toEqual({ due: 0, closed: 0, failed: 0 });
  await world.advanceBy({ days: 25 });
  expect(await vote('gwen')).toBe('urn:tollgate:round-is-closed');
  expect(await ballots()).toBe(1);
  expect((await recorded()).filter(({ type }) => /^round-(decided|lapsed|voided)$/.test(type))).toHaveLength(1);
});

test('P2: a round that the schedule closed after a jump of the clock takes no ballot after the jump back', async () => {
  await begin();
  await vote('gina');
  ahead = 21;
  expect(await closeDueRounds.handle(world.app)).toEqual({ due: 1, closed: 1, failed: 0 });
  ahead = 0;
  expect(await vote('greg')).toBe('urn:tollgate:round-is-closed');
  expect(await ballots()).toBe(1);
});

test('P2: a deadline that passed by what is recorded of the round stays passed after a jump back, and the page says so', async () => {
  await begin();
  const { deadline } = await world.stateOf('review', id);
  ahead = 21;
  // The workflow of the round notes that it waits, and nothing more, before the clock is put right.
  const wait = { type: 'record-wait', wait: 'board', token: 'a'.repeat(64) } as const;
  await world.begin('review', id, wait);
  ahead = 0;
  const actor = { kind: 'person', id: 'greg' } as const;
  const page = await getReview.answer({ params: { id }, query: {}, body: () => undefined, actor }, world.app);
  expect(page.body.youMayVoteFor).toEqual([]);
  expect(page.body.now >= deadline).toBe(true);
  expect(await vote('greg')).toBe('urn:tollgate:deadline-passed');
  expect((await world.stateOf('review', id)).outcome).toMatchObject({ kind: 'lapsed' });
  expect(await ballots()).toBe(0);
});

test('P2: a clock that is put back before the deadline leaves the round open; nothing is recorded before what it follows', async () => {
  await begin();
  ahead = 10;
  expect(await vote('gina')).toEqual(['ballot-cast']);
  ahead = 0;
  expect(await vote('greg')).toEqual(['ballot-cast']);
  expect(await vote('gus')).toContain('ballot-cast');
  const instants = (await recorded()).map(({ at }) => at);
  expect(instants).toEqual(instants.toSorted());
  const { openedAt, outcome } = await world.stateOf('review', id);
  expect(instants.at(-1)).toBe(addDays(openedAt, 10));
  if (outcome) expect(outcome.at >= addDays(openedAt, 10)).toBe(true);
});
