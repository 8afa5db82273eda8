/** What the board reads as changed by a report that is newer than its pack: figures, milestones, high risks, indicators; nothing that is the same. */
import { describe, expect, test } from 'vitest';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { newerReport } from '#domain/review/newer/newer.ts';
import { atGateWorld, must, openRoundWorld, roundNeeds, type World } from '../../support/fixtures.ts';

type ReportInput = Parameters<typeof reportSchema.parse>[0];

function report(world: World, fields: ReportInput): World {
  must(world.later(0.5).toProject({ type: 'file-report', report: reportSchema.parse(fields) }, 'manu'));
  return world;
}
const changes = (world: World) => newerReport(world.round.state, { ...roundNeeds(world), now: world.now })?.changes;

const milestone = (name: string, done?: string) => ({ name, due: '2026-06-01', done });
const risk = (probability: number, impact: number, open = true) => ({ risk: 'Supplier', probability, impact, open });
const kpi = (name: string, value: number) => ({ name, value, target: 10, better: 'higher' as const });
const first = {
  ...{ forecast: 100_000_000, spent: 5_000_000, end: '2026-11-30', progress: 10, confidence: 'green' as const },
  summary: 'On track.',
  milestones: [milestone('Contract'), milestone('Pilot')],
  risks: [risk(3, 5), risk(2, 5)],
  kpis: [kpi('Calls', 4), kpi('Visits', 7)],
};

/** A round whose pack has the first report. */
function opened(): World {
  const world = report(atGateWorld({ tripwires: [] }), first);
  must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
  return world;
}

describe('what a newer report changes', () => {
  test('a report that says the same changes nothing, and is newer all the same', () => {
    const world = report(opened(), first);
    expect(changes(world)).toEqual([]);
  });

  test('each figure that is another now is told with both values, and no other', () => {
    const world = report(opened(), { ...first, forecast: 120_000_000, spent: 6_000_000, end: '2026-12-15', confidence: 'amber' });
    expect(changes(world)).toEqual([
      { field: 'forecast', before: 100_000_000, now: 120_000_000 },
      { field: 'spent', before: 5_000_000, now: 6_000_000 },
      { field: 'end', before: '2026-11-30', now: '2026-12-15' },
      { field: 'confidence', before: 'green', now: 'amber' },
    ]);
    const later = report(opened(), { ...first, progress: 20, summary: undefined });
    expect(changes(later)).toEqual([
      { field: 'progress', before: 10, now: 20 },
      { field: 'summary', before: 'On track.', now: undefined },
    ]);
  });

  test('milestones are told by how many are done, and not at all where a report says nothing of them', () => {
    const milestones = [milestone('Contract', '2026-03-01'), milestone('Pilot')];
    expect(changes(report(opened(), { ...first, milestones }))).toEqual([
      { field: 'milestones', before: '0 of 2', now: '1 of 2' },
    ]);
    expect(changes(report(opened(), { ...first, milestones: [] }))).toEqual([]);
  });

  test('open risks of 15 of 25 and more are counted, and those that were closed are not', () => {
    const count = (...risks: object[]) => changes(report(opened(), { ...first, risks: risks as never }));
    expect(count(risk(3, 5), risk(5, 3), risk(3, 4))).toEqual([{ field: 'highRisks', before: 1, now: 2 }]);
    expect(count(risk(5, 5, false))).toEqual([{ field: 'highRisks', before: 1, now: 0 }]);
    expect(count(risk(5, 5))).toEqual([]);
  });

  test('each indicator is compared with itself, and a new one has no value before', () => {
    const kpis = [kpi('Visits', 7), kpi('Calls', 6), kpi('Complaints', 1)];
    expect(changes(report(opened(), { ...first, kpis }))).toEqual([
      { field: 'Calls', before: 4, now: 6 },
      { field: 'Complaints', before: undefined, now: 1 },
    ]);
  });

  test('the first report of a project changes everything that it says', () => {
    const world = report(openRoundWorld({ tripwires: [] }), { progress: 20, risks: [risk(5, 5)], kpis: [kpi('Calls', 4)] });
    expect(changes(world)).toEqual([
      { field: 'progress', before: undefined, now: 20 },
      { field: 'highRisks', before: undefined, now: 1 },
      { field: 'Calls', before: undefined, now: 4 },
    ]);
  });

  test('there is no newer report before one is filed, nor when the round is over', () => {
    const world = opened();
    expect(changes(world)).toBeUndefined();
    report(world, { ...first, progress: 20 });
    must(world.toRound({ type: 'void-round', reason: 'The project has ended' }));
    expect(changes(world)).toBeUndefined();
  });
});
