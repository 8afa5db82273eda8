/** Baselines change by a board's decision only (P24): what a project costs and when it ends is compared with what was approved. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { project } from '#domain/project/decide.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { admittedWorld, allGo, atGateWorld, decideGate, must, type World } from '../../support/fixtures.ts';
import { given } from '../../support/given.ts';
import { as, on } from '../../support/project-acts.ts';
import { proposal } from '../../support/standards.ts';

const tripwires = [
  { id: 'cost-15', name: 'Less than 15 % over', kind: 'should' as const, check: { expression: 'costVariance < 15.0' } },
  { id: 'cost-30', name: 'At most 30 % over', kind: 'must' as const, check: { expression: 'costVariance <= 30.0' } },
];
const approvedWorld = () => decideGate(atGateWorld({ tripwires }), allGo);
const reports = (world: World, forecast: number) =>
  must(world.later(1).toProject({ type: 'file-report', report: reportSchema.parse({ forecast }) }, 'manu'));
const asked = { type: 'request-change' as const, cost: 135_000_000, reason: 'Steel is dearer.', alone: true };
const asks = (world: World) => must(world.toProject({ type: 'request-gate' }, 'manu'));
const failing = (world: World) => world.project.state.failing.map(entry => entry.criterion);
const revise = (world: World, amount: number) =>
  must(world.toProject({ type: 'revise-proposal', proposal: proposal({ costs: [{ year: 2026, amount }] }) }, 'sonia'));
const fit = { id: 'fit', name: 'Fits', kind: 'should' as const, check: { expression: 'score >= 60.0' } };
const hold = { gail: 'hold', greg: 'hold', gina: 'hold' } as const;

/** Every member who votes says a conditional go. */
function conditionally(world: World, review: string): World {
  const conditions = [{ text: 'Cut the cost.', due: '2027-01-31', owner: 'manager' as const }];
  for (const member of ['gail', 'greg', 'gina'])
    must(world.toRound({ type: 'cast-ballot', outcome: 'conditional-go', reason: 'If.', conditions }, member));
  must(world.toProject({ type: 'record-round', review }));
  return world;
}

describe('the first baseline', () => {
  test('The first baseline is what was proposed when the first gate was passed', () => {
    const { baseline, baselines } = approvedWorld().project.state;
    expect(baseline).toEqual({ cost: 100_000_000, end: '2026-11-30' });
    expect(baselines).toMatchObject([{ number: 1, cost: 100_000_000, end: '2026-11-30', review: 'p1.g1.1' }]);
  });

  test('The first baseline follows the proposal until then', () => {
    const world = admittedWorld();
    revise(world, 80_000_000);
    expect(world.project.state.baseline.cost).toBe(80_000_000);
    expect(world.project.state.baselines).toEqual([]);
  });
});

describe('P24: the silent reset', () => {
  test('a dearer proposal and a go leave the baseline as approved, and the tripwires at 15 and 30 per cent go on failing', () => {
    const world = approvedWorld();
    reports(world, 135_000_000);
    expect(failing(world)).toEqual(['cost-15', 'cost-30']);
    revise(world, 135_000_000);
    asks(world);
    must(world.toRound({ type: 'open-round', review: 'p1.g2.1' }));
    const go = world.toRound({ type: 'cast-ballot', outcome: 'go', conditions: [] }, 'gail');
    expect(go).toMatchObject({ refusal: { code: 'must-criterion-not-met' } });
    conditionally(world, 'p1.g2.1');
    expect(world.project.state).toMatchObject({
      passed: ['g1', 'g2'],
      baseline: { cost: 100_000_000 },
      baselines: [{ number: 1 }],
    });
    expect(failing(world)).toEqual(['cost-15', 'cost-30']);
  });

  test('a dearer proposal alone is compared with what was approved, before any report', () => {
    const world = approvedWorld();
    revise(world, 135_000_000);
    expect(failing(world)).toEqual(['cost-15', 'cost-30']);
  });
});

describe('a change request', () => {
  test('A change request that a board approves in a round of its own sets the next number, and alerts compare with it', () => {
    const world = approvedWorld();
    reports(world, 135_000_000);
    must(world.toProject(asked, 'manu'));
    expect(world.project.state).toMatchObject({
      change: { id: 'ch1', by: 'manu' },
      open: { gate: 'change', alone: true, change: 'ch1' },
    });
    decideGate(world, allGo);
    const { state } = world.project;
    expect(state).toMatchObject({ stage: 'plan', passed: ['g1'], baseline: { cost: 135_000_000, end: '2026-11-30' } });
    expect(state.baselines).toMatchObject([
      { number: 1 },
      { number: 2, change: 'ch1', review: 'p1.change.1', why: 'Steel is dearer.' },
    ]);
    expect([state.change, failing(world)]).toEqual([undefined, []]);
  });

  test('A change request shows its board what is approved, what is asked for and why, and what fails while it is not approved', () => {
    const world = approvedWorld();
    reports(world, 135_000_000);
    must(world.toProject(asked, 'manu'));
    must(world.toRound({ type: 'open-round', review: 'p1.change.1' }));
    const { pack, gate } = world.round.state;
    expect(gate).toMatchObject({
      id: 'change',
      board: 'main',
      outcomes: ['go', 'conditional-go', 'hold'],
      criteria: [],
      to: undefined,
    });
    expect(pack.baseline).toMatchObject({ approved: { cost: 100_000_000 }, proposed: { cost: 135_000_000, end: '2026-11-30' } });
    expect(pack.change).toMatchObject({
      reason: 'Steel is dearer.',
      failingNow: [{ criterion: 'cost-15' }, { criterion: 'cost-30' }],
    });
    expect(pack.tripwires).toMatchObject([{ verdict: 'pass' }, { verdict: 'pass' }]);
  });

  test('A change request that a board does not approve changes nothing, and the project stays where it is', () => {
    const world = approvedWorld();
    must(world.toProject(asked, 'manu'));
    decideGate(world, hold);
    expect(world.project.state).toMatchObject({ status: 'active', baseline: { cost: 100_000_000 }, change: undefined });
    expect(world.project.past.at(-1)?.facts.map(fact => fact.type)).toEqual(['gate-outcome-recorded', 'change-declined']);
  });

  test('A change that a board did not approve stands on the project with the answer, until a change is approved', () => {
    const world = approvedWorld();
    must(world.toProject(asked, 'manu'));
    decideGate(world, hold);
    const declined = { id: 'ch1', cost: 135_000_000, by: 'manu', review: 'p1.change.1', outcome: 'hold', decidedAt: world.now };
    expect(world.project.state.declinedChange).toMatchObject(declined);
    must(world.toProject({ ...asked, cost: 120_000_000 }, 'manu'));
    expect(world.project.state).toMatchObject({ change: { id: 'ch2' }, declinedChange: { id: 'ch1' } });
    decideGate(world, allGo);
    expect(world.project.state).toMatchObject({ baseline: { cost: 120_000_000 }, declinedChange: undefined });
  });

  test('A change request is decided with the next gate when it is not asked alone', () => {
    const world = approvedWorld();
    must(world.toProject({ ...asked, end: '2027-03-31', alone: false }, 'manu'));
    asks(world);
    expect(world.project.state.open).toMatchObject({ gate: 'g2', change: 'ch1' });
    decideGate(world, allGo);
    expect(world.project.state).toMatchObject({ passed: ['g1', 'g2'], baseline: { cost: 135_000_000, end: '2027-03-31' } });
  });

  test('with a gate does not clear the tripwires of that gate: while a must fails, no plain go', () => {
    const world = approvedWorld();
    reports(world, 135_000_000);
    must(world.toProject({ ...asked, alone: false }, 'manu'));
    asks(world);
    must(world.toRound({ type: 'open-round', review: 'p1.g2.1' }));
    expect(world.round.state.pack.tripwires).toMatchObject([{ verdict: 'fail' }, { verdict: 'fail' }]);
  });

  test('waits on when its round lapses, and is asked for again', () => {
    const world = approvedWorld();
    must(world.toProject(asked, 'manu'));
    must(world.toRound({ type: 'open-round', review: 'p1.change.1' }));
    must(world.later(30).toRound({ type: 'close-round' }));
    must(world.toProject({ type: 'record-round', review: 'p1.change.1' }));
    expect(world.project.state).toMatchObject({ open: undefined, change: { id: 'ch1' } });
    must(world.toProject(asked, 'manu'));
    expect(world.project.state).toMatchObject({ open: { review: 'p1.change.2' }, change: { id: 'ch2' } });
  });

  test('an automatic gate asks its board when a change waits', () => {
    const world = decideGate(atGateWorld({ second: { authority: 'auto', criteria: [fit] } }), allGo);
    must(world.toProject({ ...asked, alone: false }, 'manu'));
    asks(world);
    must(world.toRound({ type: 'open-round', review: 'p1.g2.1' }));
    expect(world.round.state.route).toBe('board');
  });

  test.each([
    ['from somebody who is not of the project', 'gail', {}, 'not-allowed'],
    ['with evidence that is not there', 'manu', { evidence: 'e9' }, 'unknown-reference'],
    ['that ends before the project starts', 'manu', { end: '2026-01-01' }, 'unknown-reference'],
  ] as const)('A change request is refused %s', (_what, by, changed, code) => {
    const world = approvedWorld();
    on(world)
      .when({ ...asked, ...changed }, as(by, world))
      .thenRefused(code);
  });

  test('A change request is refused before a board has approved a baseline, and while a round is open', () => {
    const world = admittedWorld();
    expect(on(world).when(asked, as('manu', world)).thenRefused('wrong-status')).toContain('revise the proposal');
    const open = approvedWorld();
    asks(open);
    on(open).when(asked, as('manu', open)).thenRefused('round-is-open');
  });
});

test('P12: in a history of an earlier version a go made what was proposed the baseline', () => {
  const world = approvedWorld();
  revise(world, 120_000_000);
  asks(world);
  decideGate(world, allGo);
  const asStoredThen = world.project.past.map(entry => ({
    ...entry,
    facts: entry.facts
      .filter(fact => fact.type !== 'baseline-set')
      .map(fact => (fact.type === 'gate-outcome-recorded' ? { ...fact, reasons: undefined } : fact)),
  }));
  expect(given(project, asStoredThen).state).toMatchObject({
    baseline: { cost: 120_000_000 },
    baselines: [
      { number: 1, cost: 100_000_000 },
      { number: 2, cost: 120_000_000 },
    ],
  });
});

describe('the worked examples of docs/deciding.md', () => {
  const page = readFileSync(new URL('../../../docs/deciding.md', import.meta.url), 'utf8');
  const table = page.slice(page.indexOf('| Approved cost |')).split('\n\n')[0] ?? '';
  const rows = table
    .split('\n')
    .slice(2)
    .map(row =>
      row
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    );
  const minor = (words: string | undefined) => Number(words?.replaceAll(',', '')) * 100;
  const named = { none: [], 'the first': ['cost-15'], both: ['cost-15', 'cost-30'] } as const;

  test('The worked examples of docs/deciding.md are five', () => expect(rows).toHaveLength(5));

  test.each(rows)('approved %s; %s: alerts %s; a plain go is %s', (approved, happened = '', alerts = '', go = '') => {
    const world = approvedWorld();
    reports(world, minor(/reported: ([\d,]+\d)/.exec(happened)?.[1]));
    const change = /a change to ([\d,]+\d)/.exec(happened);
    if (change) {
      must(world.toProject({ ...asked, cost: minor(change[1]) }, 'manu'));
      decideGate(world, allGo);
    }
    const revised = /revised to ([\d,]+\d)/.exec(happened);
    if (revised) revise(world, minor(revised[1]));
    expect(world.project.state.baseline.cost).toBe(minor(approved));
    expect(failing(world)).toEqual(named[(alerts.split(',')[0] ?? '') as keyof typeof named]);
    asks(world);
    must(world.toRound({ type: 'open-round', review: 'p1.g2.1' }));
    const answer = world.toRound({ type: 'cast-ballot', outcome: 'go', conditions: [] }, 'gail');
    expect('refusal' in answer ? 'refused' : 'possible').toBe(go.split(':')[0]);
    if (!revised) return;
    conditionally(world, 'p1.g2.1');
    expect([world.project.state.baseline.cost, failing(world)]).toEqual([minor(approved), ['cost-15', 'cost-30']]);
  });
});
