/**
 * Executions that began under an earlier version of their workflow: on AWS they go on with the states they know, and meet today's tasks. The files in
 * `former/` are those of version 0.1.0 before results carried the next step; of calls and selections they did so later.
 */
import { afterEach, expect, it } from 'vitest';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { opening, scenario, submission } from '../support/selections.ts';
import { join, openCall, panel, propose, rate } from './calls.ts';
import { answerClosure, closing, deciders, liveOffice, must, openRound, vote } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

const ends = (workflow: string) =>
  world.history.filter(event => event.workflow === workflow && event.state === undefined && event.type !== 'started');
const entered = (workflow: string) =>
  world.history.flatMap(event => (event.workflow === workflow && event.type === 'entered' ? [event.state] : []));

it('a project that is proposed, decided and closed under the former workflows is closed with the facts that it has today', async () => {
  const factsOf = async (former: boolean) => {
    world = await closing({}, { former });
    await world.advanceBy({ days: 20 });
    await answerClosure(world, true);
    await vote(world, 'p1.end.1', 'go', ...deciders);
    expect((await world.stateOf('project', 'p1')).status).toBe('closed');
    expect(new Set(['intake', 'gate-review', 'closure'].flatMap(ends).map(({ type }) => type))).toEqual(new Set(['succeeded']));
    const streams = ['project/p1', 'review/p1.g1.1', 'review/p1.g2.1', 'review/p1.end.1'];
    return factsIn(streams);
  };
  const before = await factsOf(true);
  expect(entered('intake')).toContain('CheckForDuplicates');
  expect(entered('gate-review')).toContain('Route');
  expect(entered('closure')).toContain('RemindCustomer');
  await world.close();
  expect(await factsOf(false)).toEqual(before);
});

it('a round under the former workflow is reminded, escalated and closed at its deadline', async () => {
  world = await openRound({}, { former: true });
  await world.advanceBy({ days: 90 });
  expect(ends('gate-review').map(({ type }) => type)).toEqual(['succeeded']);
  expect(entered('gate-review')).toEqual(expect.arrayContaining(['RemindMembers', 'Escalate', 'CloseRound', 'RoundOver']));
});

it('a call that began under the former workflow asks its panels, ranks and ends on its last day with the facts that it has today', async () => {
  const factsOf = async (former: boolean) => {
    world = await liveOffice({}, { former });
    await openCall(world);
    await propose(world, 'p1');
    await world.advanceBy({ days: 4 });
    await join(world, 'p1');
    await world.advanceBy({ days: 15 });
    for (const who of panel) await rate(world, 'c1.p1', who, 50, 90);
    await world.advanceBy({ days: 90 });
    expect(ends('call').map(({ type }) => type)).toEqual(['succeeded']);
    return factsIn(['call/c1', 'assessment/c1.p1', 'project/p1']);
  };
  const before = await factsOf(true);
  const asked = entered('call').filter(state => state === 'WhatNow').length;
  await world.close();
  expect(await factsOf(false)).toEqual(before);
  expect(entered('call').filter(state => state === 'WhatNow').length).toBeLessThan(asked);
});

it('a question to a board that began under the former workflow is reminded, escalated and given back with the facts that it has today', async () => {
  const factsOf = async (former: boolean) => {
    world = await liveOffice({}, { former });
    for (const id of ['p1', 'p2', 'p3', 'p4']) await propose(world, id);
    must(await world.give('selection', 's1', opening(), 'petra'));
    must(await world.give('selection', 's1', { type: 'add-scenario', ...scenario('As called') }, 'petra'));
    must(await world.give('selection', 's1', { type: 'submit-scenario', ...submission }, 'petra'));
    await world.advanceBy({ days: 60 });
    expect(ends('selection').map(({ type }) => type)).toEqual(['succeeded']);
    return factsIn(['selection/s1', 'project/p1']);
  };
  const before = await factsOf(true);
  expect(entered('selection')).toEqual(expect.arrayContaining(['RemindBoard', 'Escalate', 'CloseSelection']));
  await world.close();
  expect(await factsOf(false)).toEqual(before);
});

async function factsIn(streams: readonly string[]) {
  const commits = await Promise.all(streams.map(stream => world.commitsOf(stream)));
  return commits.map(ofStream => ofStream.map(({ at, facts }) => [at, facts.map(({ type }) => type)]));
}
