/** Worlds of a project that divides a stage of its gate model for itself. */
import { admittedWorld, allGo, decideGate, must, type World } from './fixtures.ts';
import type { ModelInput } from './standards.ts';

export const divided: ModelInput = { boundary: {} };

export const threeStages = [
  { name: 'Design', end: '2026-05-29' },
  { name: 'Build', end: '2026-08-31' },
  { name: 'Roll-out', end: '2026-11-30' },
];

export const planStages = (stages: readonly { name: string; end?: string }[], reason?: string) => ({
  type: 'plan-stages' as const,
  stages: [...stages],
  ...(reason !== undefined && { reason }),
});

/** Before the stage that projects divide, with three stages of its own planned. */
export function plannedWorld(model: ModelInput = divided): World {
  const world = admittedWorld(model);
  must(world.toProject(planStages(threeStages), 'manu'));
  const link = 'https://example.org/case';
  must(world.toProject({ type: 'add-evidence', evidence: { kind: 'business-case', title: 'Outline case', link } }, 'sonia'));
  return world;
}

/** The next gate is asked for and decided. */
export function throughNextGate(world: World, ballots: Parameters<typeof decideGate>[1] = allGo): World {
  must(world.toProject({ type: 'request-gate' }, 'manu'));
  return decideGate(world, ballots);
}

/** In the first of its three stages. */
export function inFirstStage(model: ModelInput = divided): World {
  return throughNextGate(plannedWorld(model));
}
