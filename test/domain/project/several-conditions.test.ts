/** P21: several conditions of one project keep apart; nobody with an interest accepts one, and waivers end with their day. */
import { describe, expect, test } from 'vitest';
import { conditionStanding, isOutstanding } from '#domain/project/conditions/standing.ts';
import { project } from '#domain/project/decide.ts';
import { waiverCounts } from '#domain/project/waivers/waiver.ts';
import { must, openRoundWorld, projectNeeds, type World } from '../../support/fixtures.ts';
import { given, person } from '../../support/given.ts';
import { proposal } from '../../support/standards.ts';

const as = (id: string, world: World) => ({ actor: person(id), now: world.now, ...projectNeeds(world) });
const on = (world: World) => given(project, world.project.past);
const accepts = (condition: string) => ({ type: 'answer-condition' as const, condition, accepted: true });
const waive = (condition: string, until: string) => ({
  type: 'grant-waiver' as const,
  condition,
  reason: 'It is agreed.',
  until,
});

/** The first gate was passed on two conditions, one of the manager and one of the PMO; both are reported. */
function twoReported(): World {
  const world = openRoundWorld();
  const conditions = [
    { text: 'Sign the contract', due: '2026-04-30', owner: 'manager' as const },
    { text: 'Look at it again', due: '2026-04-30', owner: 'pmo' as const },
  ];
  const ballot = { type: 'cast-ballot' as const, outcome: 'conditional-go' as const, reason: 'If so.', conditions };
  for (const by of ['gail', 'greg', 'gina']) must(world.toRound(ballot, by));
  must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
  for (const [condition, by] of [
    ['c1', 'manu'],
    ['c2', 'sonia'],
  ] as const)
    must(world.toProject({ type: 'meet-condition', condition, how: `Done by ${by}.` }, by));
  return world;
}

describe('two conditions of one project', () => {
  test('conditions are numbered, each with its owner, and no person stands for the PMO', () => {
    const { conditions } = twoReported().project.state;
    expect(conditions.map(({ id, person: owner, reported }) => [id, owner, reported?.how])).toEqual([
      ['c1', 'manu', 'Done by manu.'],
      ['c2', undefined, 'Done by sonia.'],
    ]);
  });

  test('a condition that is accepted leaves the other open, which still blocks the next gate', () => {
    const world = twoReported();
    must(world.toProject(accepts('c2'), 'gail'));
    expect(world.project.state.conditions.map(({ metAt }) => metAt)).toEqual([undefined, world.now]);
    expect(on(world).when({ type: 'request-gate' }, as('manu', world)).thenRefused('condition-open')).toContain('Sign');
    on(world).when(accepts('c9'), as('gail', world)).thenRefused('not-found');
  });

  test('a waiver of one condition leaves the other as it is', () => {
    const world = twoReported();
    must(world.toProject(waive('c1', '2026-03-20'), 'greg'));
    expect(world.project.state.conditions.map(({ waivedUntil }) => waivedUntil)).toEqual(['2026-03-20', undefined]);
    must(world.toProject(accepts('c1'), 'gail'));
    on(world).when(waive('c1', '2026-03-20'), as('greg', world)).thenRefused('wrong-status', 'condition');
    on(world).when(waive('c2', '2026-03-20'), as('greg', world)).thenTypes('waiver-granted');
  });
});

describe('who accepts a condition', () => {
  test('P21: a chair who has come to have an interest does not accept it; the others of the next board do, and the refusal names them', () => {
    const world = twoReported();
    must(world.toProject({ type: 'revise-proposal', proposal: proposal({ customer: 'gail' }) }, 'sonia'));
    must(world.toProject({ type: 'answer-naming', role: 'customer', accepted: true }, 'gail'));
    const said = on(world).when(accepts('c1'), as('gail', world)).thenRefused('not-allowed');
    expect(said).toContain('This is for greg or gina or gus or gwen.');
    on(world).when(accepts('c1'), as('greg', world)).thenTypes('condition-answered');
    on(world).when(accepts('c1'), as('petra', world)).thenRefused('not-allowed');
  });
});

describe('the day on which something ends', () => {
  const day = { due: '2026-04-30' };
  test.each([
    ['open until its day has ended', day, '2026-04-30T23:59:59.999Z', 'open', true],
    ['overdue from the next day on', day, '2026-05-01T00:00:00.000Z', 'overdue', true],
    [
      'waived until the day of its waiver has ended',
      { ...day, waivedUntil: '2026-05-02' },
      '2026-05-02T23:59:59.999Z',
      'waived',
      false,
    ],
    ['overdue again after that', { ...day, waivedUntil: '2026-05-02' }, '2026-05-03T00:00:00.000Z', 'overdue', true],
    ['met, whatever the day', { ...day, metAt: '2026-04-01T09:00:00.000Z' }, '2026-06-01T00:00:00.000Z', 'met', false],
  ] as const)('a condition is %s', (_what, condition, now, standing, outstanding) => {
    expect(conditionStanding(condition, now)).toBe(standing);
    expect(isOutstanding(conditionStanding(condition, now))).toBe(outstanding);
  });

  test('a waiver counts on its last day, and is granted until today at the earliest and for 366 days at most', () => {
    expect(waiverCounts('2026-05-02', '2026-05-02T23:59:59.999Z')).toBe(true);
    expect(waiverCounts('2026-05-02', '2026-05-03T00:00:00.000Z')).toBe(false);
    const world = twoReported();
    const granted = (until: string) => on(world).when(waive('c1', until), as('greg', world));
    granted('2026-03-02').thenTypes('waiver-granted');
    granted('2026-03-01').thenRefused('day-is-past', 'until');
    granted('2027-03-03').thenTypes('waiver-granted');
    granted('2027-03-04').thenRefused('unknown-reference', 'until');
  });
});
