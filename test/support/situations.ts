/** The example project in each of its situations, from its proposal to its end. */
import { type ClosureReport, closureReportSchema } from '#domain/project/closure/report.ts';
import {
  admittedWorld,
  allGatesPassedWorld,
  allGo,
  decideGate,
  must,
  officeWorld,
  openRoundWorld,
  type World,
} from './fixtures.ts';
import { say } from './round-acts.ts';
import { gateModel, goals, proposal } from './standards.ts';

/** Sent in; nobody whom it names has answered. */
export function submitted(world = officeWorld()): World {
  must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal() }, 'sonia'));
  return world;
}
/** Scored, and compared with these projects. */
export function screened(world: World, ...duplicates: { project: string; title: string; similarity: number }[]): World {
  must(world.toProject({ type: 'score-proposal', revision: 1 }));
  must(world.toProject({ type: 'screen-proposal', revision: 1, duplicates }));
  return world;
}
/** Its score is too low. */
export function declined(): World {
  const world = officeWorld();
  must(world.toOffice({ type: 'set-goals', ...goals, scoring: { ...goals.scoring, declineBelow: 90 } }, 'petra'));
  return screened(submitted(world));
}
/** The first gate is passed on a condition. */
export function conditioned(): World {
  const world = openRoundWorld();
  for (const member of ['gail', 'greg', 'gina']) must(world.toRound(say('conditional-go'), member));
  must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
  return world;
}
/** The condition of the first gate is reported as met. */
export function reported(): World {
  const world = conditioned();
  must(world.toProject({ type: 'meet-condition', condition: 'c1', how: 'Signed.' }, 'manu'));
  return world;
}
/** Its closure is reported, and its customer is asked. */
export function closing(world = allGatesPassedWorld(), report: Partial<ClosureReport> = {}): World {
  const said = closureReportSchema.parse({ summary: 'Done.', ...report });
  must(world.toProject({ type: 'report-closure', report: said }, 'manu'));
  return world;
}

export function closed(before = allGatesPassedWorld(), report: Partial<ClosureReport> = {}): World {
  const world = closing(before, report);
  must(world.toProject({ type: 'answer-closure', accepted: true }, 'carl'));
  must(world.toProject({ type: 'request-closing-review', number: 1 }));
  decideGate(world, allGo);
  must(world.toProject({ type: 'archive', number: 1, key: 'archive/p1.json', sha256: 'a'.repeat(64) }));
  must(world.toProject({ type: 'close', number: 1 }));
  return world;
}
/** Another version of the gate model was published. */
export function republished(world = admittedWorld()): World {
  must(world.toOffice({ type: 'publish-gate-model', model: gateModel(), default: true }, 'petra'));
  return world;
}
