/** Projects and rounds at the places where they stand in other lists, and the rows that their states make. */
import type { ViewRow } from '#domain/ports.ts';
import { type ClosureReport, closureReportSchema } from '#domain/project/closure/report.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { addDays } from '#domain/values/time.ts';
import {
  admittedWorld,
  allGatesPassedWorld,
  allGo,
  decideGate,
  must,
  openRoundWorld,
  type World,
} from '#test/support/fixtures.ts';
import type { Index } from '#views/index-list.ts';
import type { List } from '#views/list.ts';

export const lessons: ClosureReport['lessons'] = [
  { title: 'Ask the clerks first', text: 'They know where patients wait.', tags: ['people'] },
  { title: 'Move the data early', text: 'Old bookings took a month.', tags: [] },
];

/** The project reports that it will cost a fifth more than approved: one criterion fails, and manu owns it. */
export function overCostWorld(): World {
  const world = admittedWorld();
  must(world.later(1).toProject({ type: 'file-report', report: reportSchema.parse({ forecast: 120_000_000 }) }, 'manu'));
  return world;
}

/** The project has reported its closure, and waits for carl to accept the result. */
export function closingWorld(): World {
  const world = allGatesPassedWorld();
  const report = closureReportSchema.parse({ summary: 'All clinics book online.', lessons });
  must(world.later(1).toProject({ type: 'report-closure', report }, 'manu'));
  return world;
}

/** The result was accepted, the board has decided, the project is closed. */
export function closedWorld(): World {
  const world = closingWorld();
  must(world.toProject({ type: 'answer-closure', accepted: true, comment: undefined }, 'carl'));
  must(world.toProject({ type: 'request-closing-review', number: 1 }));
  decideGate(world, allGo);
  must(world.later(1).toProject({ type: 'archive', number: 1, key: 'archive/p1.zip', sha256: 'a'.repeat(64) }));
  must(world.toProject({ type: 'close', number: 1 }));
  return world;
}

/** A round is open; dora has cast the ballot of greg, who delegated to her, and gail her own. */
export function delegatedWorld(): World {
  const world = openRoundWorld();
  const span = { starts: world.now, ends: addDays(world.now, 5) };
  must(world.toOffice({ type: 'grant-delegation', from: undefined, to: 'dora', ...span }, 'greg'));
  const go = { type: 'cast-ballot' as const, outcome: 'go' as const, reason: 'As we discussed.', conditions: [] };
  must(world.toRound({ ...go, onBehalfOf: 'greg' }, 'dora'));
  must(world.toRound(go, 'gail'));
  return world;
}

/** The rows that stand in a list. */
export function rowsIn(rows: readonly ViewRow[], { name }: Pick<List<unknown>, 'name'> | Index<unknown>): ViewRow[] {
  return rows.filter(row => row.list === name);
}
