/**
 * A world in which somebody looks at every command: what was asked, how it was answered, and how everything stood before. The states are
 * frozen, so that a decision that changed one in passing would be a fault.
 */
import type { Decision } from '#domain/decision/decider.ts';
import type { OfficeCommand } from '#domain/office/commands.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { ProjectCommand } from '#domain/project/commands.ts';
import type { Project } from '#domain/project/state.ts';
import type { ReviewCommand } from '#domain/review/commands.ts';
import type { Review } from '#domain/review/state.ts';
import type { Logged, World } from '../fixtures.ts';

/** How everything stood at one moment. */
export interface Moment {
  readonly office: OfficeState;
  readonly project: Project;
  readonly rounds: ReadonlyMap<string, Review>;
  /** Entries that were stored until then. */
  readonly entries: number;
}

/** One step of a history. */
export interface Step {
  readonly world: World;
  readonly command: OfficeCommand | ProjectCommand | ReviewCommand;
  /** Who asked; nobody is a workflow. */
  readonly by: string | undefined;
  readonly decision: Decision<{ type: string }>;
  readonly before: Moment;
  /** What was stored by it. */
  readonly stored: Logged | undefined;
}

export function momentOf({ office, project, rounds, log }: World): Moment {
  return {
    office: office.state,
    project: project.state,
    rounds: new Map([...rounds].map(([id, round]) => [id, round.state])),
    entries: log.length,
  };
}

/** Lets somebody look after every command from now on. */
export function watched(world: World, look: (step: Step) => void): World {
  const seen = <C extends Step['command'], D extends Step['decision']>(command: C, by: string | undefined, ask: () => D): D => {
    const before = momentOf(world);
    freeze(before.office, before.project, ...before.rounds.values());
    const decision = ask();
    look({ world, command, by, decision, before, stored: world.log[before.entries] });
    return decision;
  };
  const { toOffice, toProject, toRound } = world;
  world.toOffice = (command, by) => seen(command, by, () => toOffice(command, by));
  world.toProject = (command, by) => seen(command, by, () => toProject(command, by));
  world.toRound = (command, by, review) => seen(command, by, () => toRound(command, by, review));
  return world;
}

function freeze(...values: readonly unknown[]): void {
  for (const value of values) {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) continue;
    Object.freeze(value);
    freeze(...Object.values(value));
  }
}
