/**
 * What projects need of others and have not got yet: needs stated between two projects, and the open dependencies of registers. Each with how it stands; which of them
 * endanger others is found by dependency-chains.ts.
 */
import type { CalendarDate, Instant } from '../../values/time.ts';
import { givesNothing } from '../needs/over.ts';
import { daysOfSlip, type Slip, slipOfDays } from '../needs/slips.ts';
import { openEntries } from '../registers/registers.ts';
import type { Project, ProjectStatus } from '../state.ts';

/** Stated as a need of another project, which answers it; or written into the register of the project that needs it. */
export const dependencyKinds = ['need', 'register'] as const;

export interface OpenDependency {
  /** Of the project that needs it: w1 … for needs, n1 … in the register. */
  readonly entry: string;
  readonly kind: (typeof dependencyKinds)[number];
  readonly what: string;
  /** From whom, in words; of a need the title that the other project had. */
  readonly from: string;
  /** The project that gives it, where one is named. */
  readonly giver?: string | undefined;
  readonly owner?: string | undefined;
  readonly by?: CalendarDate | undefined;
  /** When it is expected, or for when the giver has promised it. */
  readonly expected?: CalendarDate | undefined;
}

/** Needs first, each kind in the order in which they came. A project that is over needs nothing any more. */
export function openDependencies({ status, needs = [], registers }: Project): readonly OpenDependency[] {
  if (givesNothing(status)) return [];
  return [
    ...needs
      .filter(({ delivered }) => delivered === undefined)
      .map(({ need, project, title, what, by, promised }) => ({
        ...{ entry: need, kind: 'need' as const, what, from: title, giver: project, by, expected: promised },
      })),
    ...openEntries(registers.dependencies).map(({ id, dependency, on, project, owner, due, forecast }) => ({
      ...{ entry: id, kind: 'register' as const, what: dependency, from: on, giver: project, owner, by: due, expected: forecast },
    })),
  ];
}

/** The giver as it stands now. */
export interface GiverNow {
  readonly status: ProjectStatus;
  /** As expected now. */
  readonly end?: string | undefined;
}

/** `late`: it will not be there when it is needed. `doubtful`: it may not be. `undated`: nobody has said by when. */
export const dependencyStandings = ['late', 'doubtful', 'in-time', 'undated'] as const;
export type DependencyStanding = (typeof dependencyStandings)[number];

/**
 * Why it is late or doubtful. `giver-over`: the giver is closed, killed, declined or withdrawn and has not delivered. `giver-waits`: the giver itself waits for something
 * that is late. `giver-ends-later`: nobody has said when it comes, and the giver ends only after the day.
 */
export const dependencyReasons = [
  ...(['expected-later', 'day-over', 'giver-over', 'giver-waits', 'giver-ends-later'] as const satisfies readonly (
    | Slip
    | `giver-${string}`
  )[]),
] as const;
export type DependencyReason = (typeof dependencyReasons)[number];

export interface Standing {
  readonly standing: DependencyStanding;
  readonly why?: DependencyReason | undefined;
  /** How much later than needed, as far as that is known. */
  readonly daysLate?: number | undefined;
}

type Awaited = Pick<OpenDependency, 'by' | 'expected'>;

/** Looked at by itself, without regard to what its giver waits for. `giver` is undefined where none is named, or none that the reader may see. */
export function standingAlone(dependency: Awaited, giver: GiverNow | undefined, now: Instant): Standing {
  const slip = slipOfDays(dependency, now);
  if (slip !== undefined) return { standing: 'late', why: slip, daysLate: daysOfSlip(dependency, now) };
  if (giver && givesNothing(giver.status)) return { standing: 'late', why: 'giver-over' };
  const { by, expected } = dependency;
  if (by === undefined) return { standing: 'undated' };
  if (expected === undefined && giver?.end !== undefined && giver.end > by)
    return { standing: 'doubtful', why: 'giver-ends-later' };
  return { standing: 'in-time' };
}
