/** A project stays with its version of the gate model until the PMO moves it: no must criterion vanishes in silence (P24). */
import { describe, expect, test } from 'vitest';
import { projectActionsFor } from '#domain/project/actions.ts';
import { newerModel, versionsOffered } from '#domain/project/model-version/versions.ts';
import { projectNotification } from '#domain/reactions/project-notifications.ts';
import { admittedWorld, atGateWorld, decideGate, must, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { gateModel, type ModelInput } from '../../support/standards.ts';

const move = (version: number) => ({ type: 'move-model-version' as const, version, reason: 'The board agreed in March.' });
const without = gateModel({ first: { criteria: [] } });

/** The world once these models were published on top of its own. */
function published(world: World, ...models: readonly ModelInput[]): World {
  for (const model of models)
    must(world.toOffice({ type: 'publish-gate-model', model: gateModel(model), default: true }, 'petra'));
  return world;
}

describe('the version of the gate model that counts for a project', () => {
  test('P24: a must criterion that a newer version leaves out is still asked of a project under way', () => {
    const world = admittedWorld();
    published(world, { first: { criteria: [] } });
    must(world.toProject({ type: 'request-gate' }, 'manu'));
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    expect(world.round.state.pack.criteria).toMatchObject([{ criterion: 'case', verdict: 'unknown' }]);
    expect(world.toRound({ type: 'cast-ballot', outcome: 'go', conditions: [] }, 'greg')).toMatchObject({
      refusal: { code: 'must-criterion-not-met' },
    });
  });

  test('P24: publishing a version without a must criterion, and the former one again after the decision, changes nothing for it', () => {
    const world = published(admittedWorld(), { first: { criteria: [] } });
    must(world.toProject({ type: 'request-gate' }, 'manu'));
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    published(world, {});
    expect(world.round.state.model.version).toBe(1);
    expect(world.project.state.model?.version).toBe(1);
  });

  test('alerts follow the version of the project, too', () => {
    const world = admittedWorld();
    const strict = { id: 'late', name: 'Not late', kind: 'must' as const, check: { expression: 'score > 99.0' } };
    published(world, { tripwires: [strict] });
    must(world.later(1).toProject({ type: 'watch-criteria' }));
    expect(world.project.state.failing).toEqual([]);
    must(world.toProject(move(2), 'petra'));
    expect(world.project.state.failing).toMatchObject([{ criterion: 'late', kind: 'must' }]);
  });

  test('a gate that is asked for later is of the version of the project, too', () => {
    const world = published(decideGate(atGateWorld(), { gail: 'go', greg: 'go', gina: 'go' }), {});
    on(world)
      .when({ type: 'request-gate' }, as('manu', world))
      .then([expect.objectContaining({ gate: 'g2', version: 1 })]);
  });
});

describe('moving a project to another version', () => {
  test('the PMO or an administrator moves it, with a reason that is kept', () => {
    const world = published(admittedWorld(), { first: { criteria: [] } });
    for (const who of ['petra', 'ada'])
      on(world)
        .when(move(2), as(who, world))
        .then([{ type: 'model-version-moved', from: 1, to: 2, reason: 'The board agreed in March.' }]);
    must(world.toProject(move(2), 'petra'));
    expect(world.project.state).toMatchObject({
      model: { id: 'standard', version: 2 },
      modelMoves: [{ from: 1, to: 2, by: 'petra', reason: 'The board agreed in March.', at: world.now }],
    });
  });

  test.each(['sonia', 'manu', 'gail', 'carl', 'audrey'])('%s may not', who => {
    const world = published(admittedWorld(), {});
    on(world).when(move(2), as(who, world)).thenRefused('not-allowed');
  });

  test('P21: a person of the PMO who sponsors or manages the project may not choose its rules; another may', () => {
    const world = published(admittedWorld(), {});
    const roles = world.office.state.people.map(entry =>
      entry.id === 'manu' || entry.id === 'sonia' ? { ...entry, roles: [...entry.roles, 'pmo' as const] } : entry,
    );
    must(world.toOffice({ type: 'set-people', people: roles }, 'ada'));
    on(world).when(move(2), as('manu', world)).thenRefused('conflict-of-interest');
    on(world).when(move(2), as('sonia', world)).thenRefused('conflict-of-interest');
    on(world).when(move(2), as('petra', world)).thenTypes('model-version-moved');
  });

  test('nothing is moved while a board decides', () => {
    const world = published(atGateWorld(), {});
    on(world).when(move(2), as('petra', world)).thenRefused('round-is-open');
  });

  test('a version that does not exist, and one without the stage of the project, are refused with the field', () => {
    const world = published(decideGate(atGateWorld(), { gail: 'go', greg: 'go', gina: 'go' }), {});
    const model = gateModel();
    const stages = [{ id: 'start', name: 'Start' }];
    const gates = model.gates.map(gate => ({ ...gate, from: 'start', to: undefined }));
    must(world.toOffice({ type: 'publish-gate-model', model: { ...model, stages, gates }, default: true }, 'petra'));
    expect(on(world).when(move(3), as('petra', world)).thenRefused('unknown-reference', 'version')).toContain(
      'has no stage plan',
    );
    expect(on(world).when(move(9), as('petra', world)).thenRefused('unknown-reference', 'version')).toContain('no version 9');
    expect(newerModel(world.project.state, world.office.state)).toMatchObject({ version: 3, fits: false });
  });

  test('the version that it follows already is no move', () => {
    const world = published(admittedWorld(), {});
    on(world).when(move(1), as('petra', world)).thenNothing();
  });

  test('it is not offered while there is no other version, nor asked of a project that is not admitted or is closed', () => {
    const world = admittedWorld();
    expect(projectActionsFor(world.project.state, as('petra', world))).not.toContain('move-model-version');
    on(world).when(move(2), as('petra', world)).thenRefused('nothing-left-to-ask');
    published(world, {});
    expect(projectActionsFor(world.project.state, as('petra', world))).toContain('move-model-version');
    const killed = published(decideGate(atGateWorld(), { gail: 'kill', greg: 'kill', gina: 'kill' }), {});
    on(killed).when(move(2), as('petra', killed)).thenRefused('wrong-status');
  });

  test('the people of the project, the members of its next board and the PMO are told, with the reason', () => {
    const world = published(admittedWorld(), {});
    const [fact] = must(world.toProject(move(2), 'petra'));
    const told = fact && projectNotification(fact, { project: world.project.state, office: world.office.state });
    expect(told?.to).toEqual(['sonia', 'manu', 'gail', 'greg', 'gina', 'gus', 'gwen', 'pmo']);
    expect(told?.lines.join(' ')).toContain('The board agreed in March.');
  });
});

describe('a newer version of the gate model', () => {
  test('A newer version of the gate model says what it would add, take away and change for the project', () => {
    const world = admittedWorld();
    expect(newerModel(world.project.state, world.office.state)).toBeUndefined();
    must(world.toOffice({ type: 'publish-gate-model', model: { ...without, tripwires: [] }, default: true }, 'petra'));
    const security = { id: 'security', name: 'Security reviewed', kind: 'must' as const, check: { evidence: 'security-review' } };
    published(world, { first: { criteria: [] }, second: { deadlineDays: 5, criteria: [security] }, tripwires: [] });
    expect(newerModel(world.project.state, world.office.state)).toEqual({
      version: 3,
      fits: true,
      differences: [
        { kind: 'gate', id: 'g2', name: 'Build', change: 'changed', fields: [{ field: 'deadlineDays', from: 20, to: 5 }] },
        { kind: 'criterion', id: 'case', name: 'Business case on file', of: 'g1', change: 'removed', fields: [] },
        { kind: 'criterion', id: 'security', name: 'Security reviewed', of: 'g2', change: 'added', fields: [] },
        { kind: 'tripwire', id: 'cost', name: 'Cost within ten per cent', change: 'removed', fields: [] },
      ],
    });
  });

  test('A newer version of the gate model is no longer newer once the project was moved to it, and may be left again for the former one', () => {
    const world = published(admittedWorld(), { first: { criteria: [] } });
    must(world.toProject(move(2), 'petra'));
    expect(newerModel(world.project.state, world.office.state)).toBeUndefined();
    must(world.toProject(move(1), 'petra'));
    expect(world.project.state.modelMoves).toMatchObject([
      { from: 1, to: 2 },
      { from: 2, to: 1 },
    ]);
  });
});

describe('the versions of the gate model to which a project can be moved', () => {
  test('every other version that has the stage of the project is offered, the newest first, with what it would change', () => {
    const world = published(admittedWorld(), { first: { criteria: [] } }, {});
    expect(versionsOffered(world.project.state, world.office.state)).toEqual([
      { version: 3, differences: [] },
      {
        version: 2,
        differences: [{ kind: 'criterion', id: 'case', name: 'Business case on file', of: 'g1', change: 'removed', fields: [] }],
      },
    ]);
    must(world.toProject(move(2), 'petra'));
    expect(versionsOffered(world.project.state, world.office.state).map(({ version }) => version)).toEqual([3, 1]);
  });
});
