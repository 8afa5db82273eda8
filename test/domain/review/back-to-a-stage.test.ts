/** A board sends a project back to an earlier stage, and the gates after it are passed again. */
import { describe, expect, test } from 'vitest';
import { returnStages, stageOf } from '#domain/review/ballots/return-stage.ts';
import { allGatesPassedWorld, allGo, atGateWorld, decideGate, must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { closing } from '../../support/situations.ts';

/** Before its second gate, with the round open. */
function atSecondGate(): World {
  const world = decideGate(atGateWorld(), allGo);
  must(world.toProject({ type: 'request-gate' }, 'sonia'));
  must(world.toRound({ type: 'open-round', review: 'p1.g2.1' }));
  return world;
}

const recycle = (stage?: string) => ({
  type: 'cast-ballot' as const,
  outcome: 'recycle' as const,
  reason: 'Not ready.',
  stage,
  conditions: [],
});

function sentBack(world: World, ...stages: (string | undefined)[]): World {
  const review = world.project.state.open?.review ?? '';
  for (const [index, stage] of stages.entries()) {
    const member = world.round.state.roster?.[index] ?? '';
    if (!world.round.state.outcome) must(world.toRound(recycle(stage), member));
  }
  if (!world.round.state.outcome) must(world.later(60).toRound({ type: 'close-round' }));
  must(world.toProject({ type: 'record-round', review }));
  return world;
}

describe('a recycle that names an earlier stage', () => {
  test('the project stands in that stage again, and its gates after it are asked for again, each with a new round', () => {
    const world = sentBack(atSecondGate(), 'idea', 'idea', 'idea');
    expect(world.project.state).toMatchObject({ status: 'active', stage: 'idea', passed: [] });
    expect(world.project.state.gates?.at(-1)).toMatchObject({ gate: 'g2', outcome: 'recycle', backTo: 'idea' });
    expect(world.project.state.baselines).toHaveLength(1);
    must(world.toProject({ type: 'request-gate' }, 'sonia'));
    expect(world.project.state.open?.review).toBe('p1.g1.2');
  });

  test('without a stage the project stays where it is, as before', () => {
    const world = sentBack(atSecondGate(), undefined, undefined, undefined);
    expect(world.project.state).toMatchObject({ status: 'active', stage: 'plan', passed: ['g1'] });
    expect(world.project.state.gates?.at(-1)).not.toHaveProperty('backTo');
  });

  test('the board that closes projects may send one back, too, and its closure is reported again', () => {
    const world = closing(allGatesPassedWorld());
    must(world.toProject({ type: 'answer-closure', accepted: true }, 'carl'));
    must(world.toProject({ type: 'request-closing-review', number: 1 }));
    const review = world.project.state.open?.review ?? '';
    must(world.toRound({ type: 'open-round', review }));
    sentBack(world, 'plan', 'plan', 'plan');
    expect(world.project.state).toMatchObject({
      status: 'active',
      stage: 'plan',
      passed: ['g1'],
      closure: { returned: expect.any(String) },
    });
    expect(world.project.state.lastGateAt).toBeUndefined();
  });

  test('a stage that is not earlier, or does not exist, is refused with those that are, and so is a stage without a recycle', () => {
    const world = atSecondGate();
    for (const stage of ['plan', 'build', 'nowhere'])
      expect(world.toRound(recycle(stage), 'gail')).toMatchObject({ refusal: { code: 'unknown-reference', field: 'stage' } });
    const hold = { type: 'cast-ballot' as const, outcome: 'hold' as const, reason: 'Soon.', stage: 'idea', conditions: [] };
    expect(world.toRound(hold, 'gail')).toMatchObject({ refusal: { code: 'outcome-not-offered', field: 'stage' } });
  });

  test('an advisory board, and a board before the first gate, send no project back', () => {
    const first = openRoundWorld();
    expect(
      returnStages(first.round.state as never, { office: first.office.state, project: first.project.state as never }),
    ).toEqual([]);
    const advisory = openRoundWorld({ first: { authority: 'advisory' } });
    expect(advisory.toRound(recycle('idea'), 'gail')).toMatchObject({ refusal: { field: 'stage' } });
  });

  test('a ballot with another stage is another ballot, and the same one again adds nothing', () => {
    const world = atSecondGate();
    must(world.toRound(recycle('idea'), 'gail'));
    expect(must(world.toRound(recycle('idea'), 'gail'))).toEqual([]);
    expect(must(world.toRound(recycle(), 'gail'))).toMatchObject([{ type: 'ballot-cast', replaces: expect.any(Number) }]);
  });
});

describe('the stage that several ballots come to', () => {
  const stages = [
    { id: 'idea', name: 'Idea' },
    { id: 'plan', name: 'Plan' },
  ];
  const ballots = (...said: (string | undefined)[]) =>
    said.map((stage, index) => ({ member: `m${index}`, outcome: 'recycle' as const, stage }));
  const hold = { member: 'mx', outcome: 'hold' as const, stage: undefined };

  test.each([
    ['the one that most of them name', ballots('idea', 'idea', 'plan'), 'nobody', 'idea'],
    ['the stage where it is when most name none', ballots(undefined, undefined, 'idea'), 'nobody', undefined],
    ['what the chair says when two are named equally often', ballots('idea', 'plan'), 'm0', 'idea'],
    ['the smaller step back when the chair names neither', ballots('idea', 'plan', hold.stage), 'mx', undefined],
    ['the smaller of two steps back', ballots('idea', 'plan'), 'mx', 'plan'],
  ] as const)('ballots come to %s', (_what, cast, chair, stage) => {
    expect(stageOf([...cast, hold], { chair, stages })).toBe(stage);
  });
});
