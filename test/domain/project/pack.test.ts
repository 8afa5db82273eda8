/** What a board sees: one pack, from one source, with everything that it is to decide on (P23). */
import { describe, expect, test } from 'vitest';
import { bottomLine, bottomLineInWords } from '#domain/project/bottom-line.ts';
import { closureReportSchema } from '#domain/project/closure/report.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { allGatesPassedWorld, allGo, atGateWorld, decideGate, must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { monday } from '../../support/given.ts';
import { gateModel, proposal } from '../../support/standards.ts';

const report = reportSchema.parse({
  summary: 'Steel is dearer.',
  forecast: 131_000_000,
  end: '2027-01-31',
  milestones: [{ name: 'Pilot', due: '2026-06-01' }],
  risks: [
    { risk: 'Supplier', probability: 3, impact: 5 },
    { risk: 'Weather', probability: 2, impact: 5 },
  ],
});
const must30 = { id: 'cost-30', name: 'At most 30 % over', kind: 'must' as const, check: { expression: 'costVariance <= 30.0' } };

function asks(world: World): World {
  must(world.toProject({ type: 'request-gate' }, 'sonia'));
  must(world.toRound({ type: 'open-round', review: world.project.state.open?.review ?? '' }));
  return world;
}

/** Its first gate is passed; it reports, and asks for the second. */
function secondGate(change: (world: World) => void = () => undefined): World {
  const world = decideGate(atGateWorld({ tripwires: [must30] }), allGo);
  must(world.later(3).toProject({ type: 'file-report', report }, 'manu'));
  change(world);
  return asks(world.later(1));
}

describe('the pack of a gate', () => {
  test('The pack of a gate shows every tripwire of the gate model with its verdict, beside the criteria of the gate', () => {
    expect(openRoundWorld().round.state.pack.tripwires).toMatchObject([{ criterion: 'cost', kind: 'should', verdict: 'pass' }]);
    const { tripwires } = secondGate().round.state.pack;
    expect(tripwires).toEqual([
      {
        criterion: 'cost-30',
        name: 'At most 30 % over',
        kind: 'must',
        verdict: 'fail',
        why: 'the forecast over the approved cost is 31 %',
      },
    ]);
  });

  test('The pack of a gate shows what is proposed where no board has approved anything yet', () => {
    const { baseline, forecast } = openRoundWorld().round.state.pack;
    const proposed = { cost: 100_000_000, end: '2026-11-30' };
    expect([baseline, forecast]).toEqual([{ original: undefined, approved: undefined, proposed, number: undefined }, proposed]);
  });

  test('The pack of a gate shows the original, the approved and the proposed baseline, and what is expected now', () => {
    const costs = [{ year: 2026, amount: 140_000_000 }];
    const world = secondGate(before =>
      must(before.toProject({ type: 'revise-proposal', proposal: proposal({ costs }), note: 'Steel.' }, 'sonia')),
    );
    const { baseline, forecast } = world.round.state.pack;
    const approved = { cost: 100_000_000, end: '2026-11-30' };
    expect(baseline).toEqual({ original: approved, approved, proposed: { cost: 140_000_000, end: '2026-11-30' }, number: 1 });
    expect(forecast).toEqual({ cost: 131_000_000, end: '2027-01-31' });
  });

  test('The pack of a gate shows when was last reported, with milestones and high risks', () => {
    const { pack } = secondGate().round.state;
    expect(pack).toMatchObject({ reportedAt: '2026-03-05T09:00:00.000Z', report: { summary: 'Steel is dearer.' } });
    expect(pack.milestones).toMatchObject([{ name: 'Pilot' }]);
    expect(pack.highRisks).toMatchObject([{ risk: 'Supplier' }]);
  });

  test('The pack of a gate shows how each condition stands', () => {
    const world = atGateWorld();
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    const conditions = [{ text: 'Sign', due: '2026-03-12', owner: 'manager' as const, blocks: 'none' as const }];
    for (const member of ['gail', 'greg', 'gina'])
      must(world.toRound({ type: 'cast-ballot', outcome: 'conditional-go', reason: 'If', conditions }, member));
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    const { pack } = asks(world.later(20)).round.state;
    expect(pack.conditions.map(({ standing }) => standing)).toContain('overdue');
    expect(bottomLine(pack, world.now).overdueConditions).toBe(pack.conditions.length);
  });

  test('P24: The pack of a gate says what changed since a board last looked: revisions, reports, people, the baseline and the gate model', () => {
    const world = secondGate(before => {
      must(
        before.toProject(
          { type: 'revise-proposal', proposal: proposal({ manager: 'dora' }), note: 'Dora runs it now.' },
          'sonia',
        ),
      );
      must(before.toOffice({ type: 'publish-gate-model', model: gateModel({ tripwires: [] }), default: true }, 'petra'));
      must(before.toProject({ type: 'move-model-version', version: 2, reason: 'Agreed.' }, 'petra'));
    });
    expect(world.round.state.pack.since).toEqual({
      at: monday,
      gate: 'g1',
      review: 'p1.g1.1',
      revisions: [{ revision: 2, by: 'sonia', at: '2026-03-05T09:00:00.000Z', note: 'Dora runs it now.' }],
      reports: 1,
      model: { id: 'standard', from: 1, to: 2, reason: 'Agreed.' },
      baseline: { from: 0, to: 1 },
      people: [{ role: 'manager', from: 'manu', to: 'dora' }],
    });
  });

  test('The pack of a gate shows lessons of similar projects, where some were found for it', () => {
    const world = atGateWorld();
    const similarLessons = [{ id: 'p9.1', title: 'Ask clerks', text: 'They know.', project: 'p9', projectTitle: 'Booking' }];
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1', similarLessons }));
    expect(world.round.state.pack.similarLessons).toEqual(similarLessons);
  });
});

test('the pack of the closing review shows the closure report, the customer’s word, benefits promised and achieved, and lessons', () => {
  const world = allGatesPassedWorld();
  const closure = closureReportSchema.parse({
    summary: 'All clinics book online.',
    finalCost: 123_000_000,
    benefits: [{ name: 'Fewer calls', achieved: 200_000_000 }],
    lessons: [{ title: 'Order early', text: 'Steel took a year.' }],
  });
  must(world.toProject({ type: 'report-closure', report: closure }, 'manu'));
  must(world.toProject({ type: 'answer-closure', accepted: true, comment: 'The roof is to be mended.' }, 'carl'));
  must(world.toProject({ type: 'request-closing-review', number: 1 }));
  must(world.toRound({ type: 'open-round', review: 'p1.end.1' }));
  expect(world.round.state.pack).toMatchObject({
    finalCost: 123_000_000,
    closing: {
      result: 'completed',
      report: { summary: 'All clinics book online.' },
      customer: { by: 'carl', at: monday, accepted: true, comment: 'The roof is to be mended.' },
      benefits: [{ name: 'Fewer calls', promised: 250_000_000, achieved: 200_000_000 }],
      lessons: [{ title: 'Order early', text: 'Steel took a year.' }],
    },
  });
});

describe('the bottom line', () => {
  test('The bottom line is the score, cost and end against the approved baseline, musts that do not pass, and the deadline', () => {
    const { pack, deadline } = secondGate().round.state;
    const line = bottomLine(pack, deadline);
    expect(line).toMatchObject({
      score: 70,
      cost: { approved: 100_000_000, forecast: 131_000_000, perCentOver: 31 },
      end: { approved: '2026-11-30', forecast: '2027-01-31', daysLate: 62 },
      failingMusts: [{ criterion: 'cost-30', verdict: 'fail' }],
      openConditions: 0,
    });
    expect(bottomLineInWords(line, 'GBP')).toEqual([
      "Score: 70 of 100, by the sponsor's claim.",
      'Cost: approved £1,000,000, forecast £1,310,000 (+31 %).',
      'End: approved 30 Nov 2026, forecast 31 Jan 2027 (62 days late).',
      'Fails: At most 30 % over (the forecast over the approved cost is 31 %).',
      'Decide by 26 Mar 2026, 09:00 UTC.',
    ]);
  });

  test('P12: of a pack of an earlier version says what that pack holds', () => {
    const { baseline: _, forecast: __, tripwires: ___, ...old } = openRoundWorld().round.state.pack;
    expect(bottomLine(old, monday)).toMatchObject({ score: 70, cost: {}, end: {}, failingMusts: [], openConditions: 0 });
  });
});
