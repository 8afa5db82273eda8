/** Benefits after closure, in virtual time: when each is reviewed, who is asked, who is asked instead, and how the wait ends. */
import { describe, expect, test } from 'vitest';
import { benefitsAchieved, standingsOf } from '#domain/project/benefits/achieved.ts';
import { closureReportSchema } from '#domain/project/closure/report.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { missingPeople } from '#domain/project/missing-people.ts';
import { asked, days, lookedUntil, past, promised, review, reviewedWorld } from '../../support/benefit-situations.ts';
import { allGatesPassedWorld, allGo, atGateWorld, decideGate, must, type World } from '../../support/fixtures.ts';
import { closed } from '../../support/situations.ts';
import { gateModel, people } from '../../support/standards.ts';
import { told } from '../../support/told.ts';

/** Closed for the second time, with this end. */
function closedAgain(world: World, end: string): void {
  must(world.toProject({ type: 'report-closure', report: closureReportSchema.parse({ summary: 'Now.', end }) }, 'manu'));
  must(world.toProject({ type: 'answer-closure', accepted: true }, 'carl'));
  must(world.toProject({ type: 'request-closing-review', number: 2 }));
  decideGate(world, allGo);
  must(world.toProject({ type: 'archive', number: 2, key: 'archive/p1.json', sha256: 'a'.repeat(64) }));
  must(world.toProject({ type: 'close', number: 2 }));
}
/** Days on which somebody was told of the reviews, with whom. */
const reminders = (world: World) => past(world, 'duty-reminded').map(fact => [fact.at, 'to' in fact ? fact.to : []]);

describe('when benefits are reviewed', () => {
  test('each benefit of a project that is closed is reviewed 6, 12 and 24 months after its end', () => {
    expect(days(reviewedWorld())).toEqual([
      ['b1', '2026-10-15', '2027-04-15', '2028-04-15'],
      ['b2', '2026-10-15', '2027-04-15', '2028-04-15'],
    ]);
  });

  test('the gate model says after how many months, and may say never', () => {
    const withMonths = (benefitReviewMonths: number[]) => {
      const world = allGatesPassedWorld({}, { benefits: promised });
      must(
        world.toOffice({ type: 'publish-gate-model', model: { ...gateModel(), benefitReviewMonths }, default: true }, 'petra'),
      );
      must(world.toProject({ type: 'move-model-version', version: 2, reason: 'Its benefits come late.' }, 'petra'));
      return closed(world, { end: '2026-04-15' });
    };
    expect(days(withMonths([36, 18]))?.[0]).toEqual(['b1', '2027-10-15', '2029-04-15']);
    const never = withMonths([]);
    expect(never.project.state.benefitsOnFile).toBeUndefined();
    expect(projectDuties(never.project.state)).toEqual([]);
  });

  test('a day on which the closure report wants a benefit looked at again is one of its reviews, unless it lies within a month of another', () => {
    const again = (due: string) => reviewedWorld({ report: { benefits: [{ name: 'Fewer calls', due }] } });
    expect(days(again('2027-09-01'))?.[0]).toEqual(['b1', '2026-10-15', '2027-04-15', '2027-09-01', '2028-04-15']);
    expect(days(again('2027-05-01'))?.[0]).toEqual(['b1', '2026-10-15', '2027-04-15', '2028-04-15']);
  });

  test('days that are past when a project is closed are left out; where all are, one review a month later stays', () => {
    expect(days(reviewedWorld({ report: { end: '2025-06-30' } }))?.[0]).toEqual(['b1', '2026-06-30', '2027-06-30']);
    expect(days(reviewedWorld({ report: { end: '2020-01-31' } }))?.[0]).toHaveLength(2);
  });

  test('what the closure report names beside the promised benefits is reviewed, too; it says what each came to by then', () => {
    const benefits = [{ name: 'Fewer calls', achieved: 40_000_000 as never, result: 'Half the clinics' }, { name: 'Less paper' }];
    const { benefitsOnFile: on = [] } = reviewedWorld({ report: { benefits } }).project.state;
    expect(on.map(({ name, owner, promised: sum, atClosure }) => [name, owner, sum, atClosure?.achieved])).toEqual([
      ['Fewer calls', 'dora', 250_000_000, 40_000_000],
      ['Shorter waiting', undefined, undefined, undefined],
      ['Less paper', undefined, undefined, undefined],
    ]);
  });

  test('a killed project that delivered nothing has no review; what it delivered is reviewed', () => {
    const killed = (achieved?: number) => {
      const world = decideGate(atGateWorld({}, { benefits: promised }), { gail: 'kill', greg: 'kill', gina: 'kill' });
      const benefits = [{ name: 'Fewer calls', ...(achieved !== undefined && { achieved: achieved as never }) }];
      must(world.toProject({ type: 'report-closure', report: { summary: 'Stopped.', benefits, lessons: [] } }, 'manu'));
      must(world.toProject({ type: 'archive', number: 1, key: 'archive/p1.json', sha256: 'a'.repeat(64) }));
      must(world.toProject({ type: 'close', number: 1 }));
      return world;
    };
    expect(killed().project.state).toMatchObject({ status: 'closed', result: 'killed' });
    expect(killed().project.state.benefitsOnFile).toBeUndefined();
    expect(days(killed(5_000_000))?.map(([id]) => id)).toEqual(['b1']);
  });

  test('whoever was named owner of a benefit and never accepted answers for nothing: the sponsor does', () => {
    const world = allGatesPassedWorld({}, { benefits: [] });
    const named = { ...world.project.state.proposal, benefits: [{ name: 'Fewer calls', owner: 'dora' }] };
    must(world.toProject({ type: 'revise-proposal', proposal: named }, 'sonia'));
    closed(world, { end: '2026-04-15' });
    expect(world.project.state.benefitsOnFile?.map(({ owner }) => owner)).toEqual([undefined]);
    expect(asked(world)[0]?.[1]).toEqual(['sonia']);
  });
});

describe('P22: the review of a benefit', () => {
  test('its owner is asked two weeks before its day, on it and two weeks after; the next day is asked for when it is over', () => {
    const world = reviewedWorld();
    expect(asked(world)).toEqual([
      ['benefit-review', ['dora'], 'Fewer calls', '2026-10-15'],
      ['benefit-review', ['sonia'], 'Shorter waiting', '2026-10-15'],
    ]);
    lookedUntil(world, '2026-10-31');
    expect(reminders(world).filter(([, to]) => [to].flat().includes('dora'))).toEqual([
      ['2026-10-01', ['dora']],
      ['2026-10-15', ['dora']],
      ['2026-10-29', ['dora']],
    ]);
    must(world.toProject(review, 'dora'));
    expect(asked(world)[0]).toEqual(['benefit-review', ['dora'], 'Fewer calls', '2027-04-15']);
    lookedUntil(world, '2027-03-31');
    expect(reminders(world).filter(([day, to]) => [to].flat().includes('dora') && String(day) > '2026-10-31')).toEqual([]);
  });

  test('a month after its day it is left to the sponsor, who is told, reminded, and then the PMO; after 90 days it stands as not told', () => {
    const world = lookedUntil(reviewedWorld(), '2026-11-14');
    expect(past(world, 'benefit-review-lapsed')).toMatchObject([
      { at: '2026-11-14', benefit: 'b1', owner: 'dora', to: 'sponsor' },
      { at: '2026-11-14', benefit: 'b2', owner: 'sonia', to: 'pmo' },
    ]);
    expect(told(world).map(({ to }) => to)).toEqual([['sonia'], ['pmo']]);
    expect(asked(world).map(([kind, owners]) => [kind, owners])).toEqual([
      ['benefit-review-lapsed', ['sonia']],
      ['benefit-review-lapsed', ['pmo']],
    ]);
    lookedUntil(world, '2027-02-11');
    expect(past(world, 'duty-escalated').map(fact => [fact.at, 'to' in fact && fact.to])).toEqual([
      ['2026-12-14', ['sonia', 'petra', 'dan']],
      ['2026-12-14', ['petra', 'dan']],
    ]);
    expect(past(world, 'benefit-review-untold')).toHaveLength(0);
    lookedUntil(world, '2027-02-12');
    expect(past(world, 'benefit-review-untold').map(fact => 'benefit' in fact && fact.benefit)).toEqual(['b1', 'b2']);
    expect(asked(world).map(([kind, owners, , due]) => [kind, owners, due])).toEqual([
      ['benefit-review', ['dora'], '2027-04-15'],
      ['benefit-review', ['sonia'], '2027-04-15'],
    ]);
  });

  test('when nobody ever answers, the last review ends, too, and nothing waits any more', () => {
    const world = lookedUntil(reviewedWorld(), '2028-08-14');
    expect(past(world, 'benefit-review-untold')).toHaveLength(6);
    expect(projectDuties(world.project.state)).toEqual([]);
    expect(benefitsAchieved(standingsOf([world.project.state]))).toMatchObject({ resolved: 0, cannotTell: 0, open: 2 });
  });

  test('the PMO stands in for an owner who has left, and is told of the project that misses somebody', () => {
    const world = reviewedWorld();
    must(world.toOffice({ type: 'set-people', people: people.filter(({ id }) => id !== 'dora'), reason: 'She left.' }, 'ada'));
    expect(missingPeople(world.project.state, world.office.state)).toMatchObject([{ as: 'benefit owner', person: 'dora' }]);
    lookedUntil(world, '2026-10-02');
    expect(reminders(world)[0]?.[1]).toEqual(['petra', 'dan']);
  });

  test('a project that is taken up again asks for no review; closed again it keeps what was told', () => {
    const world = lookedUntil(reviewedWorld(), '2026-10-10');
    must(world.toProject(review, 'dora'));
    must(world.toProject({ type: 'request-reopening', reason: 'One clinic more.' }, 'manu'));
    decideGate(world, { gail: 'go', greg: 'go', gina: 'go' });
    expect(world.project.state.status).toBe('active');
    expect(projectDuties(world.project.state).filter(({ kind }) => kind.startsWith('benefit'))).toEqual([]);
    closedAgain(world, '2026-12-01');
    expect(days(world)?.[0]).toEqual(['b1', '2026-10-15', '2027-06-01', '2027-12-01', '2028-12-01']);
    expect(asked(world)[0]).toEqual(['benefit-review', ['dora'], 'Fewer calls', '2027-06-01']);
  });
});
