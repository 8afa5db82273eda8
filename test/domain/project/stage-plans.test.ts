/** What a project may say of its own stages, when, and which end of a stage counts. */
import { describe, expect, test } from 'vitest';
import { inputsOf } from '#domain/project/criteria-inputs.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { type ProjectRow, projectRows } from '#views/projects.ts';
import { allGo, atGateWorld, decideGate, must, type World } from '../../support/fixtures.ts';
import { divided, inFirstStage, plannedWorld, planStages, threeStages, throughNextGate } from '../../support/own-stages.ts';
import { as, on } from '../../support/project-acts.ts';
import { type GateInput, gateModel } from '../../support/standards.ts';

const [design, build, rollOut] = threeStages as [
  { name: string; end: string },
  { name: string; end: string },
  { name: string; end: string },
];
const why = 'The supplier starts later.';
const daysLate = ({ project, now }: World) => inputsOf(project.state, { now, currency: 'GBP' }).stageDaysLate;

describe('the plan of a project’s own stages', () => {
  test('its people and the PMO plan them, also before the stage that they divide, and the same plan again adds nothing', () => {
    const world = plannedWorld();
    expect(world.project.state.ownStages).toEqual({ of: 'plan', stages: threeStages, at: 0, plannedAt: world.now });
    const asManager = as('manu', world);
    on(world).when(planStages(threeStages), asManager).then([]);
    on(world)
      .when(planStages([design, rollOut], why), as('petra', world))
      .then([{ type: 'stages-planned', stage: 'plan', gate: 'each', stages: [design, rollOut], reason: why }]);
    on(world)
      .when(planStages([design, rollOut], why), as('carl', world))
      .thenRefused('not-allowed');
  });

  test('a second plan needs a reason, names differ, and each stage ends after the one before it', () => {
    const world = plannedWorld();
    const refused = (
      stages: Parameters<typeof planStages>[0],
      code: Parameters<ReturnType<ReturnType<typeof on>['when']>['thenRefused']>[0],
      field: string,
    ) => on(world).when(planStages(stages, why), as('manu', world)).thenRefused(code, field);
    on(world)
      .when(planStages([design, rollOut]), as('manu', world))
      .thenRefused('reason-required', 'reason');
    refused([design, { name: 'DESIGN ' }], 'already-exists', 'stages.1.name');
    refused([build, { name: 'Test', end: design.end }], 'unknown-reference', 'stages.1.end');
    refused([{ name: 'Test', end: '2026-01-31' }, build], 'day-is-past', 'stages.0.end');
  });

  test('what is over or under way keeps its name and place, and the end of what is over stays', () => {
    const world = throughNextGate(inFirstStage());
    const refused = (stages: Parameters<typeof planStages>[0], field: string) =>
      on(world).when(planStages(stages, why), as('manu', world)).thenRefused('unknown-reference', field);
    refused([{ name: 'Sketch', end: design.end }, build, rollOut], 'stages.0.name');
    refused([design, rollOut], 'stages.1.name');
    refused([{ name: 'Design', end: '2026-05-01' }, build, rollOut], 'stages.0.end');
    must(world.toProject(planStages([design, { name: 'Build', end: '2026-09-30' }, { name: 'Pilot' }, rollOut], why), 'manu'));
    expect(world.project.state.ownStages?.stages.map(({ name }) => name)).toEqual(['Design', 'Build', 'Pilot', 'Roll-out']);
  });

  test('a stage added while the last one runs brings its boundary back, and the project has a gate to come again', () => {
    const world = throughNextGate(throughNextGate(inFirstStage({ ...divided, second: { from: 'idea', to: 'plan' } })));
    expect(world.project.state.passed).toEqual(['g1', 'each']);
    expect(world.project.state.lastGateAt).toBeDefined();
    must(world.toProject(planStages([...threeStages, { name: 'Care' }], why), 'manu'));
    expect(world.project.state).toMatchObject({ passed: ['g1'], lastGateAt: undefined, ownStages: { at: 2 } });
    throughNextGate(world);
    expect(world.project.state).toMatchObject({ passed: ['g1', 'each'], ownStages: { at: 3 } });
    expect(world.project.state.lastGateAt).toBeDefined();
  });

  test('nothing is planned while a board decides, after that stage, or where the gate model divides none', () => {
    const deciding = plannedWorld();
    must(deciding.toProject({ type: 'request-gate' }, 'manu'));
    on(deciding)
      .when(planStages([design, rollOut], why), as('manu', deciding))
      .thenRefused('round-is-open');
    const behind = throughNextGate(decideGate(atGateWorld(divided), allGo));
    on(behind).when(planStages(threeStages), as('manu', behind)).thenRefused('nothing-left-to-ask');
    const plain = decideGate(atGateWorld(), allGo);
    on(plain).when(planStages(threeStages), as('manu', plain)).thenRefused('nothing-left-to-ask');
  });

  test('a version of the gate model that divides no stage ends the plan, and one that divides it keeps it', () => {
    const world = inFirstStage();
    const publish = (model: Parameters<typeof gateModel>[0]) =>
      must(world.toOffice({ type: 'publish-gate-model', model: gateModel(model), default: true, reason: why } as never, 'petra'));
    publish({ boundary: { name: 'End of a stage' } });
    publish({});
    must(world.toProject({ type: 'move-model-version', version: 2, reason: why }, 'petra'));
    expect(world.project.state.ownStages).toMatchObject({ at: 0 });
    must(world.toProject({ type: 'move-model-version', version: 3, reason: why }, 'petra'));
    expect(world.project.state.ownStages).toBeUndefined();
    expect(throughNextGate(world).project.state).toMatchObject({ stage: 'build' });
  });
});

describe('the end of the stage that runs', () => {
  test('it is late by the days since its planned end, and there is none before that stage or without a day', () => {
    expect(daysLate(plannedWorld())).toBeUndefined();
    const world = inFirstStage();
    expect(daysLate(world)).toBeLessThan(0);
    world.now = '2026-06-05T09:00:00.000Z';
    expect(daysLate(world)).toBe(7);
    throughNextGate(world);
    expect(daysLate(world)).toBeLessThan(0);
  });

  test('an end that the project moves after a board said go counts once a board says go again', () => {
    const late = { id: 'late', name: 'Stage in time', kind: 'should', check: { expression: 'stageDaysLate <= 0.0' } } as const;
    const world = inFirstStage({ ...divided, tripwires: [late] });
    world.now = '2026-06-05T09:00:00.000Z';
    must(world.toProject(planStages([{ ...design, end: '2026-06-30' }, build, rollOut], why), 'manu'));
    expect(daysLate(world)).toBe(7);
    must(world.toProject({ type: 'request-exception', reason: why }, 'manu'));
    decideGate(world, allGo);
    expect(daysLate(world)).toBe(-25);
    expect(world.project.state.failing).toEqual([]);
  });

  test('an end that no board has seen is the project’s to move', () => {
    const world = decideGate(atGateWorld(divided), allGo);
    must(world.toProject(planStages(threeStages), 'manu'));
    world.now = '2026-05-31T09:00:00.000Z';
    expect(daysLate(world)).toBe(2);
    must(world.toProject(planStages([{ ...design, end: '2026-06-30' }, build, rollOut], why), 'manu'));
    expect(daysLate(world)).toBe(-30);
  });
});

describe('a gate model with a stage that projects divide', () => {
  const published = (change: (model: ReturnType<typeof gateModel>) => unknown) => {
    const world = inFirstStage();
    return world.toOffice({ type: 'publish-gate-model', model: change(gateModel(divided)), reason: why } as never, 'petra');
  };
  const withBoundary = (boundary: GateInput) => published(() => gateModel({ boundary }));
  const refusedAt = (field: string) => ({ refusal: { code: 'unknown-reference', field } });

  test('it divides one stage at most, and has one gate from and to that stage', () => {
    expect(published(model => ({ ...model, stages: model.stages.map(stage => ({ ...stage, divided: true })) }))).toMatchObject(
      refusedAt('model.stages.1.divided'),
    );
    expect(published(model => ({ ...model, gates: model.gates.filter(({ id }) => id !== 'each') }))).toMatchObject(
      refusedAt('model.gates'),
    );
    expect(published(model => ({ ...model, stages: model.stages.map(({ id, name }) => ({ id, name })) }))).toMatchObject(
      refusedAt('model.gates.1.eachStage'),
    );
    expect(withBoundary({ to: 'build' })).toMatchObject(refusedAt('model.gates.1.to'));
    expect(withBoundary({ from: 'idea' })).toMatchObject(refusedAt('model.gates.1.from'));
    expect(withBoundary({ repeatable: true })).toMatchObject(refusedAt('model.gates.1.eachStage'));
    const twice = published(() => gateModel({ ...divided, second: { from: 'plan', to: 'plan', eachStage: true } }));
    expect(twice).toMatchObject(refusedAt('model.gates.2.eachStage'));
  });
});

describe('the wait for the boundary of the stage that runs', () => {
  const kept = (world: World) => projectDuties(world.project.state).filter(({ kind }) => kind === 'own-stage');
  const look = (world: World, day: string) => {
    world.now = `${day}T09:00:00.000Z`;
    return must(world.toProject({ type: 'look-at-duties' })).filter(fact => 'duty' in fact && fact.duty.startsWith('own-stage'));
  };

  test('sponsor and manager are asked two weeks before the planned end, on it and a week after, and then the PMO hears of it', () => {
    const world = inFirstStage();
    expect(kept(world)).toMatchObject([{ owners: ['sonia', 'manu'], about: 'Design', due: '2026-05-29T23:59:59.999Z' }]);
    expect(look(world, '2026-05-10')).toEqual([]);
    expect(look(world, '2026-05-15')).toMatchObject([{ type: 'duty-reminded', to: ['sonia', 'manu'], times: 1 }]);
    expect(look(world, '2026-05-29')).toMatchObject([{ type: 'duty-reminded', times: 2 }]);
    expect(look(world, '2026-06-05')).toMatchObject([{ type: 'duty-reminded', times: 3 }]);
    const [told] = look(world, '2026-06-12');
    expect(told).toMatchObject({ type: 'duty-escalated', times: 4, to: expect.arrayContaining(['petra', 'dan']) });
  });

  test('it is over once the boundary is asked for, and begins anew with the next stage or another planned end', () => {
    const world = inFirstStage();
    must(world.later(1).toProject(planStages([{ ...design, end: '2026-06-30' }, build, rollOut], why), 'manu'));
    expect(kept(world)).toMatchObject([{ due: '2026-06-30T23:59:59.999Z', since: world.now }]);
    must(world.toProject({ type: 'request-gate' }, 'manu'));
    expect(kept(world)).toEqual([]);
    decideGate(world, allGo);
    expect(kept(world)).toMatchObject([{ about: 'Build', due: '2026-08-31T23:59:59.999Z' }]);
    expect(kept(throughNextGate(world))).toEqual([]);
  });
});

describe('the portfolio', () => {
  test('it says which stage of how many runs, and the planned ends from it on', () => {
    const row = (world: World) => projectRows(world.project.state).map(({ body }) => (body as ProjectRow).ownStage)[0];
    expect(row(plannedWorld())).toBeUndefined();
    const world = throughNextGate(inFirstStage());
    expect(row(world)).toEqual({ number: 2, of: 3, name: 'Build', ends: [build, rollOut] });
  });
});
