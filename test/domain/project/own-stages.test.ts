/** Stages per project: a project divides one stage of its gate model for itself, and its board authorises one of them at a time. */
import { describe, expect, test } from 'vitest';
import { resultOf } from '#domain/project/closure/result.ts';
import { shownOwnStages } from '#domain/project/own-stages/shown.ts';
import { admittedWorld, allGo, atGateWorld, decideGate, must, type World } from '../../support/fixtures.ts';
import { divided, inFirstStage, planStages, threeStages, throughNextGate } from '../../support/own-stages.ts';
import { as, on } from '../../support/project-acts.ts';
import { gateModel, type ModelInput } from '../../support/standards.ts';

const why = 'The supplier starts later.';

const standings = ({ project, office }: World) =>
  shownOwnStages(project.state, office.state)?.stages.map(entry => entry.standing);

describe('the stages of a project', () => {
  test('without a plan the stage is one, and no boundary is asked', () => {
    const world = throughNextGate(decideGate(atGateWorld(divided), allGo));
    expect(world.project.state).toMatchObject({ stage: 'build', passed: ['g1', 'g2'] });
    expect(world.project.state.lastGateAt).toBeDefined();
  });

  test('each of three stages but the last ends with its boundary, and the gate after the stage comes then', () => {
    const world = inFirstStage();
    expect(world.project.state).toMatchObject({ stage: 'plan', passed: ['g1'], ownStages: { of: 'plan', at: 0 } });
    expect(standings(world)).toEqual(['running', 'to come', 'to come']);
    throughNextGate(world.later(30));
    expect(world.project.state).toMatchObject({ stage: 'plan', passed: ['g1'], ownStages: { at: 1 }, stageSince: world.now });
    expect(world.project.state.gates.at(-1)).toMatchObject({ gate: 'each', round: 1, outcome: 'go', ownStage: 1 });
    throughNextGate(world.later(30));
    expect(world.project.state).toMatchObject({ stage: 'plan', passed: ['g1', 'each'], ownStages: { at: 2 } });
    expect(standings(world)).toEqual(['over', 'over', 'running']);
    throughNextGate(world.later(30));
    expect(world.project.state.gates.at(-1)).toMatchObject({ gate: 'g2' });
    expect(world.project.state).toMatchObject({ stage: 'build', passed: ['g1', 'each', 'g2'] });
    expect(world.project.state.lastGateAt).toBeDefined();
    expect(standings(world)).toEqual(['over', 'over', 'over']);
  });

  test('boundaries come before the gate that ends the whole stage, also where the gate model lists them after it', () => {
    const world = admittedWorld({ ...divided, first: { criteria: [] } });
    const model = gateModel({ ...divided, first: { criteria: [] } });
    const [first, each, second, end] = model.gates;
    const listed = { ...model, gates: [first, second, each, end] };
    must(world.toOffice({ type: 'publish-gate-model', model: listed, default: true, reason: why } as never, 'petra'));
    must(world.toProject({ type: 'move-model-version', version: 2, reason: why }, 'petra'));
    must(world.toProject(planStages(threeStages), 'manu'));
    for (const gate of ['g1', 'each', 'each', 'g2'])
      expect(throughNextGate(world).project.state.gates.at(-1)).toMatchObject({ gate, outcome: 'go' });
  });

  test('a hold or a stop at a boundary counts as at any gate, and the same boundary is asked again', () => {
    const hold = throughNextGate(inFirstStage(), { gail: 'hold', greg: 'hold', gina: 'hold' });
    expect(hold.project.state).toMatchObject({ status: 'on-hold', ownStages: { at: 0 } });
    throughNextGate(hold);
    expect(hold.project.state).toMatchObject({ status: 'active', ownStages: { at: 1 } });
    expect(hold.project.state.gates.at(-1)).toMatchObject({ gate: 'each', round: 2 });
    const stopped = throughNextGate(inFirstStage(), { gail: 'kill', greg: 'kill', gina: 'kill' });
    expect(stopped.project.state).toMatchObject({ status: 'killed', ownStages: { at: 0 } });
  });

  test('a board that sends the project back to an earlier stage lets it begin again with its first stage', () => {
    const world = throughNextGate(inFirstStage());
    must(world.toProject({ type: 'request-gate' }, 'manu'));
    const review = world.project.state.open?.review ?? '';
    must(world.toRound({ type: 'open-round', review }));
    for (const member of ['gail', 'greg', 'gina', 'gus', 'gwen'])
      if (!world.round.state.outcome)
        must(world.toRound({ type: 'cast-ballot', outcome: 'recycle', stage: 'idea', reason: 'Anew.', conditions: [] }, member));
    must(world.toProject({ type: 'record-round', review }));
    expect(world.project.state).toMatchObject({ stage: 'idea', passed: [], ownStages: { at: 0 } });
    expect(standings(world)).toEqual(['to come', 'to come', 'to come']);
    must(world.toProject(planStages([{ name: 'Sketch' }, { name: 'Build' }], why), 'manu'));
    throughNextGate(throughNextGate(world));
    expect(world.project.state).toMatchObject({ stage: 'plan', passed: ['g1', 'each'], ownStages: { at: 1 } });
  });

  test('a round between two boundaries moves the project past none of them', () => {
    const late = { id: 'late', name: 'Stage in time', kind: 'should', check: { expression: 'stageDaysLate <= 0.0' } } as const;
    const world = inFirstStage({ ...divided, tripwires: [late] }).later(100);
    must(world.toProject({ type: 'request-exception', reason: why }, 'manu'));
    decideGate(world, allGo);
    expect(world.project.state).toMatchObject({ stage: 'plan', passed: ['g1'], ownStages: { at: 0 } });
    expect(world.project.state.gates.at(-1)?.ownStage).toBeUndefined();
  });

  test('the pack shows the stages with their ends and where the project stands', () => {
    const world = throughNextGate(inFirstStage());
    must(world.toProject({ type: 'request-gate' }, 'manu'));
    must(world.toRound({ type: 'open-round', review: world.project.state.open?.review ?? '' }));
    expect(world.round.state.pack?.ownStages).toEqual({
      of: 'plan',
      stages: threeStages.map((stage, index) => ({ ...stage, standing: ['over', 'running', 'to come'][index] })),
    });
  });

  test('a project that closes before its last boundary is terminated, and one that has passed all its gates is completed', () => {
    const early = inFirstStage();
    expect(resultOf(early.project.state, early.office.state)).toBe('terminated');
    const complete = throughNextGate(throughNextGate(throughNextGate(early)));
    expect(resultOf(complete.project.state, complete.office.state)).toBe('completed');
    const undivided = throughNextGate(decideGate(atGateWorld(divided), allGo));
    expect(resultOf(undivided.project.state, undivided.office.state)).toBe('completed');
  });
});

describe('an advisory boundary', () => {
  const advisory: ModelInput = { boundary: { authority: 'advisory' } };

  test('after a go there is nothing to go on against, and after another word the sponsor begins the next stage', () => {
    const went = throughNextGate(inFirstStage(advisory));
    expect(went.project.state).toMatchObject({ passed: ['g1'], ownStages: { at: 1 } });
    on(went).when({ type: 'proceed-against-advice', reason: why }, as('sonia', went)).thenRefused('wrong-status');
    throughNextGate(went, { gail: 'hold', greg: 'hold', gina: 'hold' });
    expect(went.project.state).toMatchObject({ status: 'active', ownStages: { at: 1 } });
    must(went.toProject({ type: 'proceed-against-advice', reason: why }, 'sonia'));
    expect(went.project.state).toMatchObject({ passed: ['g1', 'each'], ownStages: { at: 2 } });
  });
});
