/** Waivers: who may decide at the next gate lets a criterion or a condition go, for a reason, until a day; then it ends by itself. */
import { describe, expect, test } from 'vitest';
import { shownWaivers } from '#domain/project/waivers/shown.ts';
import { admittedWorld, must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { as as asMember, go, on as onRound } from '../../support/round-acts.ts';
import type { CriterionInput } from '../../support/standards.ts';

const low: CriterionInput = { id: 'fit', name: 'Fit', kind: 'must', check: { expression: 'score >= 90.0' } };
const waive = (more: { criterion?: string; condition?: string; until?: string } = { criterion: 'fit' }) => ({
  type: 'grant-waiver' as const,
  reason: 'The law leaves no choice.',
  until: '2026-03-20',
  ...more,
});
const asking = () => admittedWorld({ first: { criteria: [low] }, tripwires: [{ ...low, id: 'watch' }] });

/** The gate is asked for and its round is open. */
function opened(world: World): World {
  must(world.toProject({ type: 'request-gate' }, 'manu'));
  must(world.toRound({ type: 'open-round', review: world.project.state.open?.review ?? '' }));
  return world;
}

describe('a waiver', () => {
  test('a waiver is granted by a member of the board that decides next, and stands on record with who, why and until when', () => {
    const world = asking();
    on(world).when(waive(), as('greg', world)).thenTypes('waiver-granted', 'criterion-recovered');
    must(world.toProject(waive(), 'greg'));
    expect(world.project.state.waivers).toEqual([
      { id: 'w1', criterion: 'fit', reason: 'The law leaves no choice.', until: '2026-03-20', by: 'greg', at: world.now },
    ]);
  });

  test('P21: a waiver is granted by nobody else: not the project, not the PMO, not a member with an interest', () => {
    const world = asking();
    for (const who of ['sonia', 'manu', 'petra', 'ada', 'carl'])
      on(world).when(waive(), as(who, world)).thenRefused('not-allowed');
    const owned = admittedWorld({ first: { criteria: [low] } }, { manager: 'greg' });
    must(owned.toProject({ type: 'request-gate' }, 'greg'));
    on(owned).when(waive(), as('greg', owned)).thenRefused('conflict-of-interest');
  });

  test.each([
    ['of nothing', {}, 'unknown-reference', 'criterion'],
    ['of a criterion and a condition', { criterion: 'fit', condition: 'c1' }, 'unknown-reference', 'criterion'],
    ['that ends before it is granted', { criterion: 'fit', until: '2026-03-01' }, 'day-is-past', 'until'],
    ['that lasts more than a year', { criterion: 'fit', until: '2027-04-01' }, 'unknown-reference', 'until'],
    ['of a criterion that nobody asks next', { criterion: 'other' }, 'unknown-reference', 'criterion'],
    ['of a condition that is not there', { condition: 'c1' }, 'unknown-reference', 'condition'],
  ] as const)('%s is refused', (_what, more, code, field) => {
    const world = asking();
    on(world).when(waive(more), as('greg', world)).thenRefused(code, field);
  });

  test('a hundred are the most', () => {
    const world = asking();
    for (let count = 0; count < 100; count += 1) must(world.toProject(waive(), 'greg'));
    on(world).when(waive(), as('greg', world)).thenRefused('too-many');
  });
});

describe('the waivers that the page of a project shows', () => {
  test('each says by name what it lets go, and whether it still counts', () => {
    const world = asking();
    must(world.toProject(waive(), 'greg'));
    const shown = () => shownWaivers(world.project.state, world.office.state, world.now);
    expect(shown()).toMatchObject([{ id: 'w1', criterion: 'fit', waives: 'Fit', counts: true }]);
    world.later(30);
    expect(shown()).toMatchObject([{ waives: 'Fit', counts: false }]);
  });
});

describe('a waived criterion', () => {
  test('a waived criterion has a verdict of its own in the pack, with who, why and until when; a plain go is possible', () => {
    const world = asking();
    must(world.toProject(waive(), 'greg'));
    must(world.toProject(waive({ criterion: 'watch' }), 'greg'));
    opened(world);
    const { pack } = world.round.state;
    expect(pack.criteria).toMatchObject([{ criterion: 'fit', verdict: 'waived' }]);
    expect(pack.criteria[0]?.why).toBe('fails (the score is 70); waived by greg until 20 Mar 2026: The law leaves no choice.');
    expect(pack.tripwires).toMatchObject([{ criterion: 'watch', verdict: 'waived' }]);
    expect(pack.waivers).toMatchObject([
      { id: 'w1', criterion: 'fit' },
      { id: 'w2', criterion: 'watch' },
    ]);
    onRound(world).when(go, asMember('gail', world)).thenTypes('ballot-cast');
  });

  test('without the waiver a plain go is refused', () => {
    const world = opened(asking());
    onRound(world).when(go, asMember('gail', world)).thenRefused('must-criterion-not-met');
  });

  test('a waived criterion still asks the board of an automatic gate: waived is not passed', () => {
    const world = admittedWorld({ first: { authority: 'auto', criteria: [low] }, tripwires: [] });
    must(world.toProject(waive(), 'greg'));
    expect(opened(world).round.state.route).toBe('board');
  });

  test('a waived criterion raises its alert again when the waiver ends by itself', () => {
    const world = asking();
    const failing = () => world.project.state.failing.map(entry => entry.criterion);
    must(world.toProject(waive(), 'greg'));
    expect(failing()).toEqual(['watch']);
    must(world.later(18).toProject({ type: 'watch-criteria' }));
    expect(failing()).toEqual(['watch']);
    must(world.later(1).toProject({ type: 'watch-criteria' }));
    expect(failing()).toEqual(['watch', 'fit']);
  });
});

describe('a waived condition', () => {
  const conditioned = () => {
    const world = openRoundWorld();
    const conditions = [{ text: 'Sign the contract', due: '2026-04-30', owner: 'manager' as const }];
    for (const member of ['gail', 'greg', 'gina'])
      must(world.toRound({ type: 'cast-ballot', outcome: 'conditional-go', reason: 'If.', conditions }, member));
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    return world;
  };
  const ask = { type: 'request-gate' as const };

  test('a waived condition blocks no gate while the waiver counts, and blocks it again when the waiver has ended', () => {
    const world = conditioned();
    must(world.toProject(waive({ condition: 'c1' }), 'greg'));
    on(world).when(ask, as('manu', world)).thenTypes('gate-requested');
    world.later(19);
    on(world).when(ask, as('manu', world)).thenRefused('condition-open');
  });

  test('once it is met there is nothing to waive', () => {
    const world = conditioned();
    must(world.toProject({ type: 'meet-condition', condition: 'c1', how: 'Signed.' }, 'manu'));
    must(world.toProject({ type: 'answer-condition', condition: 'c1', accepted: true }, 'gail'));
    on(world)
      .when(waive({ condition: 'c1' }), as('greg', world))
      .thenRefused('wrong-status', 'condition');
  });
});
