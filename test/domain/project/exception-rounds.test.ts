/** Between two gates a project that has left its tolerance is brought before the board of its next gate; that moves it past none. */
import { describe, expect, test } from 'vitest';
import { missingEvidenceId } from '#domain/project/alerts/missing-evidence.ts';
import { project } from '#domain/project/decide.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { causesNow } from '#domain/project/exceptions/causes.ts';
import { expiredEvidenceId } from '#domain/project/expiry/finding.ts';
import { interestsIn } from '#domain/project/interest.ts';
import type { Project, ProjectState } from '#domain/project/state.ts';
import type { Outcome } from '#domain/values/outcome.ts';
import { addDays } from '#domain/values/time.ts';
import {
  admittedWorld,
  allGatesPassedWorld,
  allGo,
  atGateWorld,
  decideGate,
  must,
  openRoundWorld,
  type World,
} from '../../support/fixtures.ts';
import { as, asWorkflow, on } from '../../support/project-acts.ts';
import { conditioned } from '../../support/situations.ts';
import { boards, type ModelInput } from '../../support/standards.ts';

const reason = 'Steel costs a third more; we propose to leave out the east wing.';
const ask = { type: 'request-exception', reason } as const;
const musts: ModelInput = {
  tripwires: [
    { id: 'cost-30', name: 'Cost at most 30 % over', kind: 'must', check: { expression: 'costVariance <= 30.0' } },
    { id: 'late', name: 'At most four weeks late', kind: 'should', check: { expression: 'daysLate <= 28.0' } },
  ],
};

/** In the stage between its two gates, and 50 % over its approved cost. */
function overCost(model: ModelInput = musts, world = decideGate(atGateWorld(model), allGo)): World {
  const report = reportSchema.parse({ progress: 10, forecast: 150_000_000 });
  must(world.later(10).toProject({ type: 'file-report', report }, 'manu'));
  return world;
}

function asked(world: World, by = 'manu', about?: string): World {
  must(world.toProject({ ...ask, ...(about !== undefined && { about }) }, by));
  must(world.toRound({ type: 'open-round', review: world.project.state.open?.review ?? '' }));
  return world;
}

function answered(world: World, outcome: Outcome, more: { stage?: string } = {}): World {
  const review = world.project.state.open?.review ?? '';
  const conditions =
    outcome === 'conditional-go'
      ? [{ text: 'Tender again.', due: '2026-12-01', owner: 'manager' as const, blocks: 'next-gate' as const }]
      : [];
  for (const member of ['gail', 'greg', 'gina'])
    must(world.toRound({ type: 'cast-ballot', outcome, reason: 'As discussed.', conditions, ...more }, member));
  must(world.toProject({ type: 'record-round', review }));
  return world;
}

describe('a project that has left its tolerance', () => {
  test('the board of its next gate is asked at once, by the rule and deadline of that gate, and shown why and what fails', () => {
    const world = asked(overCost({ ...musts, second: { words: { recycle: 'Exception plan wanted' }, deadlineDays: 7 } }));
    const { gate, pack } = world.round.state;
    expect(gate).toMatchObject({
      ...{ id: 'exception', name: 'Exception', board: 'main', authority: 'binding', deadlineDays: 7, criteria: [] },
      ...{ words: { recycle: 'Exception plan wanted' }, from: 'plan' },
    });
    expect(pack?.exception).toMatchObject({
      by: 'manu',
      reason,
      causes: [{ id: 'cost-30', kind: 'must', value: expect.any(String) }],
    });
    expect(pack?.tripwires).toMatchObject([{ criterion: 'cost-30', verdict: 'fail' }, { criterion: 'late' }]);
    expect(world.project.state.open).toMatchObject({ review: 'p1.exception.1', kind: 'exception' });
    expect(world.project.past.at(-1)?.facts).toMatchObject([{ type: 'gate-requested' }, { type: 'exception-asked', reason }]);
  });

  test('a go past a must that fails needs conditions, and moves the project past no gate', () => {
    const world = asked(overCost());
    const go = world.toRound({ type: 'cast-ballot', outcome: 'go', reason: 'Fine.', conditions: [] }, 'gail');
    expect(go).toMatchObject({ refusal: { code: 'must-criterion-not-met' } });
    const since = world.project.state.stageSince;
    answered(world, 'conditional-go');
    expect(world.project.state).toMatchObject({
      ...{ status: 'active', stage: 'plan', stageSince: since, passed: ['g1'], lastGateAt: undefined },
      ...{ conditions: [{ text: 'Tender again.' }], failing: [{ criterion: 'cost-30' }] },
    });
    expect(world.project.state.gates?.at(-1)).toMatchObject({ gate: 'exception', kind: 'exception', outcome: 'conditional-go' });
    on(world).when({ type: 'request-gate' }, as('sonia', world)).thenRefused('condition-open');
  });

  test('an exception plan is decided with it: the change of the baseline that waits is shown as an approval would leave it', () => {
    const world = overCost();
    must(world.toProject({ type: 'request-change', cost: 150_000_000, reason: 'The east wing.', alone: false }, 'manu'));
    asked(world);
    expect(world.project.state.open).toMatchObject({ kind: 'exception', change: 'ch1' });
    expect(world.round.state.pack?.change).toMatchObject({ cost: 150_000_000, failingNow: [{ criterion: 'cost-30' }] });
    answered(world, 'go');
    expect(world.project.state).toMatchObject({
      baseline: { cost: 150_000_000 },
      failing: [],
      passed: ['g1'],
      change: undefined,
    });
  });

  test('a plan that the board wants reworked leaves the approved cost, and the project may be brought before it again', () => {
    const world = overCost();
    must(world.toProject({ type: 'request-change', cost: 150_000_000, reason: 'The east wing.', alone: false }, 'manu'));
    answered(asked(world), 'recycle');
    expect(world.project.state).toMatchObject({ status: 'active', stage: 'plan', baseline: { cost: 100_000_000 } });
    expect(asked(world, 'petra').project.state.open?.review).toBe('p1.exception.2');
  });

  test('a plan above the limit of the office above waits for its board, which is shown the same reason', () => {
    const world = overCost();
    must(world.toProject({ type: 'request-change', cost: 150_000_000, reason: 'The east wing.', alone: false }, 'manu'));
    asked(world);
    for (const member of ['gail', 'greg', 'gina'])
      must(world.toRound({ type: 'cast-ballot', outcome: 'go', reason: 'Fine.', conditions: [] }, member));
    const limits = { board: 'top', rule: { quorum: 1, approval: 'majority', of: 'cast' }, deadlineDays: 10 };
    const cost = [{ currency: 'GBP', from: 120_000_000 }];
    const above = {
      id: 'ministry',
      name: 'Ministry',
      boards: [{ id: 'top', name: 'Top board' }],
      thresholds: { ...limits, cost },
    };
    const { actor, now, ...needs } = asWorkflow(world);
    const context = { actor, now, ...needs, above } as unknown as Parameters<typeof project.decide>[2];
    const facts = must(project.decide(world.project.state, { type: 'record-round', review: 'p1.exception.1' }, context));
    expect(facts).toMatchObject([
      { type: 'gate-escalated', gate: 'exception', outcome: 'go' },
      { type: 'gate-requested', gate: 'exception', kind: 'exception', change: 'ch1', above: true },
    ]);
    const waiting = facts.reduce(
      (state, fact) => project.evolve(state, fact, { at: now, actor, seq: 99 }),
      world.project.state as ProjectState,
    );
    expect(waiting).toMatchObject({
      ...{ passed: ['g1'], baseline: { cost: 100_000_000 }, open: { review: 'p1.exception.2', kind: 'exception' } },
      exceptions: [{ review: 'p1.exception.2', reason }],
    });
  });

  test('hold, stop and back to an earlier stage count as they do at a gate', () => {
    expect(answered(asked(overCost()), 'hold').project.state.status).toBe('on-hold');
    expect(answered(asked(overCost()), 'kill').project.state).toMatchObject({ status: 'killed', result: 'killed' });
    const back = answered(asked(overCost()), 'recycle', { stage: 'idea' }).project.state;
    expect(back).toMatchObject({ status: 'active', stage: 'idea', passed: [] });
    expect(back.gates?.at(-1)).toMatchObject({ backTo: 'idea' });
  });

  test('one that is on hold goes on with a go, before the gate that it stood before', () => {
    const world = answered(asked(answered(asked(overCost()), 'hold')), 'conditional-go');
    expect(world.project.state).toMatchObject({ status: 'active', stage: 'plan', passed: ['g1'] });
  });

  test('before its first gate a go approves no baseline, because no gate is passed', () => {
    const world = answered(asked(overCost(undefined, admittedWorld(musts))), 'conditional-go');
    expect(world.project.state).toMatchObject({ status: 'active', stage: 'idea', passed: [], baselines: [] });
  });

  test('with all gates passed the board of the closing review is asked, which closes nothing by it', () => {
    const world = asked(
      overCost(musts, allGatesPassedWorld({ ...musts, closing: { outcomes: ['go', 'recycle'], deadlineDays: 9 } })),
    );
    expect(world.round.state.gate).toMatchObject({ id: 'exception', deadlineDays: 9, closing: false });
    const { lastGateAt } = world.project.state;
    expect(answered(world, 'conditional-go').project.state).toMatchObject({ status: 'active', stage: 'build', lastGateAt });
  });

  test('open conditions of earlier gates do not keep it from its board, and one a month after its day is a reason of its own', () => {
    const world = conditioned();
    const [condition] = world.project.state.conditions;
    on(world).when(ask, as('manu', world)).thenRefused('nothing-left-to-ask');
    for (let days = 0; days < 400 && causesNow(world.project.state, world.office.state, world.now).length === 0; days += 5)
      must(world.later(5).toProject({ type: 'look-at-duties' }));
    expect(world.now > addDays(`${condition?.due}T00:00:00.000Z`, 30)).toBe(true);
    const { causes } = asked(world, 'petra', condition?.id).round.state.pack?.exception ?? {};
    expect(causes).toMatchObject([{ id: condition?.id, kind: 'condition', value: expect.stringContaining('it was due') }]);
  });

  test('a round that its chair restarts on a newer report keeps its kind and reason, and shows what fails by then', () => {
    const world = asked(overCost(), 'manu', 'cost-30');
    const report = reportSchema.parse({ progress: 10, forecast: 160_000_000, end: '2027-06-30' });
    must(world.later(1).toProject({ type: 'file-report', report }, 'manu'));
    must(world.toRound({ type: 'restart-round', reason: 'It got worse.' }, 'gail'));
    must(world.toProject({ type: 'record-round', review: 'p1.exception.1' }));
    expect(world.project.state.open).toMatchObject({ review: 'p1.exception.2', kind: 'exception' });
    must(world.toRound({ type: 'open-round', review: 'p1.exception.2' }));
    expect(world.round.state.pack?.exception).toMatchObject({
      ...{ by: 'manu', reason, about: 'cost-30' },
      causes: [{ id: 'cost-30' }, { id: 'late' }],
    });
  });

  test('what an advisory board says of it holds up nothing, and leaves its advice on the gate as it was', () => {
    const world = overCost({ ...musts, second: { authority: 'advisory' } });
    expect(answered(asked(world), 'kill').project.state).toMatchObject({ status: 'active', stage: 'plan' });
    on(world).when({ type: 'proceed-against-advice', reason: 'We must.' }, as('sonia', world)).thenRefused('wrong-status');
  });

  test('one that lapsed waits for its sponsor while something fails, and for nobody afterwards', () => {
    const world = asked(overCost());
    must(world.later(30).toRound({ type: 'close-round' }));
    must(world.toProject({ type: 'record-round', review: 'p1.exception.1' }));
    const waits = () => projectDuties(world.project.state).filter(({ kind }) => kind === 'lapsed-round');
    expect(world.project.state.gates?.at(-1)).toMatchObject({ outcome: 'lapsed', kind: 'exception' });
    expect(waits()).toMatchObject([{ owners: ['sonia'] }]);
    must(world.toProject({ type: 'file-report', report: reportSchema.parse({ progress: 20, forecast: 90_000_000 }) }, 'manu'));
    expect(waits()).toEqual([]);
    const { state } = world.project;
    const owed = (more: Partial<Project>) =>
      projectDuties({ ...(state as Project), ...more } as Project).filter(({ kind }) => kind === 'lapsed-round');
    const alert = {
      name: 'Evidence',
      kind: 'must',
      value: '',
      owner: 'manu',
      since: state.submittedAt,
      valueAt: state.submittedAt,
    };
    for (const criterion of [missingEvidenceId, expiredEvidenceId])
      expect(owed({ failing: [{ ...alert, criterion }] as never })).toEqual([]);
    expect(owed({ conditions: [{ id: 'c1', due: '2026-03-01', exceptionAt: state.submittedAt }] as never })).toHaveLength(1);
  });
});

describe('a project that is not brought before its board', () => {
  test('within its tolerance it is sent to its next gate or to a change of its baseline', () => {
    const world = decideGate(atGateWorld(musts), allGo);
    on(world).when(ask, as('manu', world)).thenRefused('nothing-left-to-ask');
  });

  test('a criterion that does not fail is refused with those that do', () => {
    const world = overCost();
    on(world)
      .when({ ...ask, about: 'late' }, as('manu', world))
      .thenRefused('unknown-reference', 'about');
  });

  test('while a board decides, or once it is over, no exception is asked for', () => {
    on(openRoundWorld()).when(ask, as('manu', openRoundWorld())).thenRefused('round-is-open');
    const killed = decideGate(atGateWorld(), { gail: 'kill', greg: 'kill', gina: 'kill' });
    on(killed).when(ask, as('manu', killed)).thenRefused('wrong-status');
  });

  test('neither its customer nor a member of the board asks for it, the PMO may', () => {
    const world = overCost();
    for (const who of ['carl', 'gail']) on(world).when(ask, as(who, world)).thenRefused('not-allowed');
    must(world.toProject(ask, 'petra'));
  });
});

test('P3: whoever changed the board of a project has an interest until its next gate is passed, also after a go on an exception', () => {
  const world = overCost().later(1);
  const seats = ['gail', 'greg', 'gina', 'gus'];
  must(world.toOffice({ type: 'set-boards', boards: boards.map(board => ({ ...board, seats })) }, 'dan'));
  const interest = () => interestsIn(world.project.state as never, world.office.state)('dan');
  expect(interest()).toBe('changed the board of the project since its last gate');
  answered(asked(world.later(1)), 'conditional-go');
  expect(interest()).toBe('changed the board of the project since its last gate');
});
