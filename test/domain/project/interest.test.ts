/** P3, P21: who has an interest in a project, one case for each way to have one; all other rules ask this one. */
import { describe, expect, test } from 'vitest';
import { project } from '#domain/project/decide.ts';
import { interestsIn } from '#domain/project/interest.ts';
import { admittedWorld, allGo, atGateWorld, decideGate, must, type World } from '../../support/fixtures.ts';
import { given } from '../../support/given.ts';
import { boards, gateModel, type ModelInput, people, proposal } from '../../support/standards.ts';

const firstGate = (world: World) => world.office.state.gateModels.standard?.[0]?.gates[0];
const interestOf = (who: string, world: World) => interestsIn(world.project.state, world.office.state, firstGate(world))(who);
const evidence = { kind: 'business-case', title: 'Case', text: 'As agreed.' };
/** Somebody else than petra has the second seat of the PMO: dan changes standards, and nobody else's interest changes. */
const setBoards = (world: World, seats: readonly string[], by = 'dan') =>
  must(world.toOffice({ type: 'set-boards', boards: [{ ...boards[0], seats: [...seats] } as (typeof boards)[0]] }, by));
const asksDora: ModelInput = {
  first: { criteria: [{ id: 'w', name: 'Word', kind: 'must', check: { attestation: 'It is so.', role: 'manager' } }] },
};

describe('an interest has', () => {
  test.each([
    ['the sponsor', 'sonia', 'sponsors the project'],
    ['the manager', 'manu', 'manages the project'],
    ['the customer', 'carl', 'is the customer of the project'],
    ['the owner of a benefit', 'gwen', 'owns a benefit of the project'],
  ])('%s has an interest as long as the proposal names that person', (_what, who, why) => {
    const world = admittedWorld({}, { benefits: [{ name: 'Fewer calls', owner: 'gwen' }] });
    expect(interestOf(who, world)).toBe(why);
  });

  test('whoever wrote the proposal, and who led it in an earlier revision', () => {
    const world = admittedWorld();
    must(world.toProject({ type: 'add-evidence', evidence: { kind: 'plan', title: 'Plan', text: 'Mine.' } }, 'manu'));
    must(world.toProject({ type: 'revise-proposal', proposal: proposal({ manager: 'dora' }) }, 'petra'));
    expect(interestOf('petra', world)).toBe('wrote the proposal');
    expect(interestOf('manu', world)).toBe('has sponsored or managed the project before');
  });

  test('the author of evidence on which a must criterion of this gate rests, until newer evidence takes its place', () => {
    const world = admittedWorld();
    must(world.toProject({ type: 'add-evidence', evidence }, 'petra'));
    expect(interestOf('petra', world)).toBe('gave evidence on which a must criterion of this gate rests');
    must(world.toProject({ type: 'add-evidence', evidence }, 'manu'));
    expect(interestOf('petra', world)).toBeUndefined();
  });

  test('whoever gave the word that a must criterion of this gate asks for', () => {
    const world = admittedWorld(asksDora);
    const word = { kind: 'word', title: 'So it is', attests: { criterion: 'w', confirmed: true } };
    must(world.toProject({ type: 'add-evidence', evidence: word }, 'dora'));
    expect(interestOf('dora', world)).toBe('gave evidence on which a must criterion of this gate rests');
  });
});

describe('P21: an interest that a person has', () => {
  test('an interest that a person has under one id counts under every other with the same mail address', () => {
    const world = admittedWorld();
    const { office } = world;
    const twin = { id: 'mona', name: 'Manu', email: 'MANU@example.org', roles: ['gatekeeper' as const] };
    office.state = { ...office.state, people: [...office.state.people, twin] };
    expect(interestOf('mona', world)).toBe('manages the project');
  });
});

describe('an interest has whoever changed since the last gate', () => {
  test('the board that decides', () => {
    const world = admittedWorld().later(1);
    setBoards(world, ['gail', 'greg', 'gina', 'gus']);
    expect(interestOf('dan', world)).toBe('changed the board of the project since its last gate');
    expect(interestOf('petra', world)).toBeUndefined();
  });

  test('the gate model', () => {
    const world = admittedWorld().later(1);
    must(world.toOffice({ type: 'publish-gate-model', model: gateModel(), default: true }, 'dan'));
    expect(interestOf('dan', world)).toBe('changed the gate model of the project since its last gate');
  });

  test('P21: of a change that a second person approved, both who asked for it and who approved it', () => {
    const withRole = people.map(one => (one.id === 'petra' ? { ...one, roles: [...one.roles, 'gatekeeper' as const] } : one));
    const world = admittedWorld();
    must(world.toOffice({ type: 'set-people', people: withRole }));
    world.later(1);
    setBoards(world, ['gail', 'greg', 'gina', 'petra'], 'petra');
    expect(interestOf('petra', world)).toBeUndefined();
    must(world.toOffice({ type: 'approve-change', change: 'c1' }, 'dan'));
    for (const who of ['petra', 'dan'])
      expect(interestOf(who, world)).toBe('changed the board of the project since its last gate');
  });

  test('P21: of a change of roles that a second person approved, both who asked for it and who approved it', () => {
    const world = admittedWorld().later(1);
    const changed = people
      .filter(one => one.id !== 'gus')
      .map(one => (one.id === 'ada' ? { ...one, roles: [...one.roles, 'pmo' as const] } : one));
    must(world.toOffice({ type: 'set-people', people: changed }, 'ada'));
    must(world.toOffice({ type: 'approve-change', change: 'c1' }, 'dan'));
    for (const who of ['ada', 'dan'])
      expect(interestOf(who, world)).toBe('changed the people of the project since its last gate');
  });

  test('the version of the gate model that counts for the project', () => {
    const world = admittedWorld().later(1);
    must(world.toOffice({ type: 'publish-gate-model', model: gateModel(), default: true }, 'ada'));
    must(world.toProject({ type: 'move-model-version', version: 2, reason: 'Agreed.' }, 'dan'));
    expect(interestOf('dan', world)).toBe('changed the gate-model version of the project since its last gate');
  });

  test('the people of the project or its board; a change of anybody else says nothing', () => {
    const world = admittedWorld().later(1);
    const without = (id: string) =>
      must(world.toOffice({ type: 'set-people', people: people.filter(entry => entry.id !== id) }, 'ada'));
    without('audrey');
    expect(interestOf('ada', world)).toBeUndefined();
    without('gus');
    expect(interestOf('ada', world)).toBe('changed the people of the project since its last gate');
  });

  test('an interest has nobody who changed them before it was submitted, nor a workflow, nor once its next gate is passed', () => {
    const world = atGateWorld();
    expect(['petra', 'ada', 'workflow'].map(who => interestOf(who, world))).toEqual([undefined, undefined, undefined]);
    world.later(1);
    setBoards(world, ['gail', 'greg', 'gina', 'gus']);
    expect(interestOf('dan', world)).toBeDefined();
    decideGate(world.later(1), allGo);
    expect(world.project.state.passed).toEqual(['g1']);
    expect(interestOf('dan', world)).toBeUndefined();
  });

  test('setting the boards anew without a difference is no change', () => {
    const world = admittedWorld().later(1);
    setBoards(world, boards[0]?.seats ?? []);
    expect(interestOf('dan', world)).toBeUndefined();
  });
});

describe('whoever is named by somebody else', () => {
  const revise = (world: World, manager: string, by = 'sonia') =>
    must(world.toProject({ type: 'revise-proposal', proposal: proposal({ manager }) }, by));

  test('P21: a sponsor does not bar a member of the board for good by naming that person in one revision and not in the next', () => {
    const world = admittedWorld();
    revise(world, 'greg');
    expect(interestOf('greg', world)).toBeUndefined();
    revise(world, 'manu');
    expect(interestOf('greg', world)).toBeUndefined();
    must(world.toProject({ type: 'request-gate' }, 'sonia'));
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    expect(world.round.state.roster).toContain('greg');
  });

  test('P3: a person who has acted in the role counts as a former lead for good', () => {
    const world = admittedWorld();
    revise(world, 'greg');
    must(world.toProject({ type: 'add-evidence', evidence }, 'greg'));
    revise(world, 'manu');
    expect(interestOf('greg', world)).toBe('has sponsored or managed the project before');
  });

  test('P12: in histories of earlier versions whoever was named had taken the role up', () => {
    const world = admittedWorld();
    const { past } = world.project;
    const old = past.map(entry => ({
      ...entry,
      facts: entry.facts.map(fact => (fact.type === 'proposal-submitted' ? { ...fact, named: undefined } : fact)),
    }));
    const moved = { type: 'proposal-revised' as const, revision: 2, proposal: proposal({ manager: 'dora' }), digest: 'd' };
    expect(given(project, [...old, moved]).state.formerLeads).toEqual(['sonia', 'manu']);
  });
});
