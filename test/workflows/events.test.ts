/** Facts as subscribers see them: on the event bus of AWS and in webhooks alike. */
import { afterEach, expect, it } from 'vitest';
import type { DomainEvent } from '#domain/ports.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { deciders, liveOffice, must, openRound, vote } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

const told = (type: string): DomainEvent[] => world.published.filter(event => event.type === type);

it('every fact is published as an event, each under an id of its own', async () => {
  world = await openRound();
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  const facts = [...(await world.commitsOf('project/p1')), ...(await world.commitsOf('review/p1.g1.1'))].flatMap(commit =>
    commit.facts.map((_, index) => `${commit.stream}#${commit.seq}#${index}`),
  );
  const ids = world.published.map(event => event.id);
  expect(facts.filter(id => !ids.includes(id))).toEqual([]);
  expect(told('gate-outcome-recorded')).toMatchObject([{ detail: { stream: 'project/p1', gate: 'g1', outcome: 'go' } }]);
});

it('no event carries the name or the mail address of a person', async () => {
  world = await liveOffice();
  expect(told('people-set')[0]?.detail.people).toContainEqual({ id: 'petra', roles: ['pmo'] });
  expect(JSON.stringify(world.published)).not.toMatch(/@example\.org|Petra/);
});

it('an event names a frozen pack by its digest alone', async () => {
  world = await openRound();
  const { pack } = await world.stateOf('review', 'p1.g1.1');
  expect(told('round-opened')[0]?.detail.pack).toBe(pack.digest);
});

it('an event of a hidden ballot says only whose it is, and of a round that lapsed only how many took part', async () => {
  world = await openRound({ first: { rule: { quorum: 3, ballots: 'hidden-until-closed' } } });
  await vote(world, 'p1.g1.1', 'go', ...deciders.slice(0, 1));
  expect(told('ballot-cast')[0]?.detail.ballot).toEqual({ member: deciders[0], hidden: true });
  await world.advanceBy({ days: 61 });
  expect(told('round-lapsed')[0]?.detail.counts).toEqual({ present: 1, entitled: 5 });
});

it('the event of a fact that is too large says where the fact stands, and that it was left out', async () => {
  world = await liveOffice();
  const goal = (number: number) => ({ id: `goal-${number}`, name: `Goal ${number}`, weight: 1, description: 'ä'.repeat(6_000) });
  const goals = Array.from({ length: 22 }, (_, number) => goal(number));
  const answer = await world.give(
    'office',
    'pmo',
    { type: 'set-goals', goals, scoring: { method: 'weighted', duplicateAbove: 0.6 } } as never,
    'petra',
  );
  must(answer);
  await world.settle();
  const { stream, seq, leftOut, goals: sent } = told('goals-set').at(-1)?.detail ?? {};
  expect([stream, typeof seq, sent]).toEqual(['office/pmo', 'number', undefined]);
  expect(leftOut).toMatch(/too many for an event; read the history/);
});
