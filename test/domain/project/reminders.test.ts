/** Whoever is waited for is reminded at 7 and 14 days, at 21 the PMO is told, and never twice within a day. */
import { describe, expect, test } from 'vitest';
import type { ProjectFact } from '#domain/project/facts.ts';
import { reactionsTo } from '#domain/reactions/reactions.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import { acceptNames, admittedWorld, must, openRoundWorld, type World } from '../../support/fixtures.ts';

/** Looks each hour, from now on until so many days later; answers with the reminders and when each was made. */
function looking(world: World, days: number): [days: number, fact: ProjectFact][] {
  const begin = world.now;
  const made: [number, ProjectFact][] = [];
  for (let hours = 1; hours <= days * 24; hours += 1) {
    world.now = addDays(begin, hours / 24);
    for (const fact of must(world.toProject({ type: 'look-at-duties' })))
      if (fact.type.startsWith('duty-')) made.push([hours / 24, fact]);
  }
  return made;
}

function told(world: World, fact: ProjectFact): readonly string[] {
  const context = { office: world.office.state, project: world.project.state };
  const commit = { stream: 'project/p1', at: world.now, facts: [fact] } as never;
  return reactionsTo(commit, fact, context).flatMap(reaction => (reaction.type === 'mail' ? reaction.notification.to : []));
}

/** A condition that its owner has just reported as met. */
function reportedWorld(): World {
  const world = openRoundWorld();
  const conditions = [{ text: 'Sign the contract.', due: '2026-12-31', owner: 'manager' as const, blocks: 'none' as const }];
  for (const member of ['gail', 'gwen', 'gina'])
    must(world.toRound({ type: 'cast-ballot', outcome: 'conditional-go', reason: 'Soon.', conditions }, member));
  must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
  must(world.toProject({ type: 'meet-condition', condition: 'c1', how: 'Signed.' }, 'manu'));
  return world;
}

/** sonia names dora manager, who does not answer. */
function namedWorld(): World {
  const world = admittedWorld();
  const { proposal } = world.project.state;
  must(world.toProject({ type: 'revise-proposal', proposal: { ...proposal, manager: 'dora' as never } }, 'sonia'));
  return world;
}

describe('a condition that was reported as met and waits for its acceptor', () => {
  test('the acceptor is reminded of a condition at 7 and 14 days, at 21 the PMO is told too, and both again every 30 days', () => {
    const world = reportedWorld();
    const made = looking(world, 60);
    const about = { duty: 'condition-acceptance:c1', kind: 'condition-acceptance' };
    expect(made).toEqual([
      [7, { type: 'duty-reminded', ...about, to: ['gail'], times: 1 }],
      [14, { type: 'duty-reminded', ...about, to: ['gail'], times: 2 }],
      [21, { type: 'duty-escalated', ...about, to: ['gail', 'petra', 'dan'], times: 3 }],
      [51, { type: 'duty-escalated', ...about, to: ['gail', 'petra', 'dan'], times: 4 }],
    ]);
    expect(told(world, made[2]?.[1] as ProjectFact)).toEqual(['gail', 'petra', 'dan']);
  });

  test('nobody is reminded of a condition that was accepted, and a condition that is reported anew is waited for anew', () => {
    const world = reportedWorld();
    looking(world, 8);
    must(world.toProject({ type: 'answer-condition', condition: 'c1', accepted: false, reason: 'The annex.' }, 'gail'));
    expect(looking(world, 10)).toEqual([]);
    must(world.toProject({ type: 'meet-condition', condition: 'c1', how: 'Signed, with its annex.' }, 'manu'));
    expect(looking(world, 8).map(([days]) => days)).toEqual([7]);
    must(world.toProject({ type: 'answer-condition', condition: 'c1', accepted: true }, 'gail'));
    expect(looking(world, 30)).toEqual([]);
  });
});

describe('a person who is named and has not answered', () => {
  test('the person is reminded of being named at 7 and 14 days, and at 21 the PMO is told too', () => {
    const world = namedWorld();
    const made = looking(world, 40);
    expect(made.map(([days, fact]) => [days, fact.type, 'to' in fact && fact.to])).toEqual([
      [7, 'duty-reminded', ['dora']],
      [14, 'duty-reminded', ['dora']],
      [21, 'duty-escalated', ['dora', 'petra', 'dan']],
    ]);
    expect(told(world, made[2]?.[1] as ProjectFact)).toEqual(['dora', 'petra', 'dan']);
  });

  test('nobody is reminded of a name that was answered', () => {
    const world = acceptNames(namedWorld());
    expect(looking(world, 30)).toEqual([]);
  });
});

test('reminders that were missed are made up for by the last of them alone, and never two within a day', () => {
  const world = namedWorld();
  const look = (at: Instant) => {
    world.now = at;
    return must(world.toProject({ type: 'look-at-duties' })).flatMap(fact => ('times' in fact ? [fact.times] : []));
  };
  const begin = world.now;
  expect(look(addDays(begin, 13.9))).toEqual([1]);
  expect(look(addDays(begin, 14.5))).toEqual([]);
  expect(look(addDays(begin, 15))).toEqual([2]);
  expect(look(addDays(begin, 90))).toEqual([5]);
  expect(look(addDays(begin, 91.5))).toEqual([]);
});
