/** What changed in a project since a board last looked at it: kept while it happens, told in the next pack. */
import type { Instant } from '../values/time.ts';
import type { Proposal } from './proposal.ts';

interface Revision {
  readonly revision: number;
  readonly by: string;
  readonly at: Instant;
  readonly note?: string | undefined;
}

interface People {
  readonly sponsor: string;
  readonly manager?: string | undefined;
  readonly customer?: string | undefined;
}

/** How the project was when a board last decided on it (when it was submitted, before the first), and what came since. */
export interface LastLook {
  readonly at: Instant;
  readonly gate?: string | undefined;
  readonly review?: string | undefined;
  readonly model?: { readonly id: string; readonly version: number } | undefined;
  /** Number of the approved baseline; 0 for none. */
  readonly baseline: number;
  readonly people: People;
  readonly revisions: readonly Revision[];
  readonly reports: number;
}

/** As the pack tells it. What did not change is left out. */
export interface ChangesSince {
  readonly at: Instant;
  /** The gate whose board looked last; absent when none has. */
  readonly gate?: string | undefined;
  readonly review?: string | undefined;
  readonly revisions: readonly Revision[];
  readonly reports: number;
  readonly model?:
    | { readonly id: string; readonly from: number; readonly to: number; readonly reason?: string | undefined }
    | undefined;
  readonly baseline?: { readonly from: number; readonly to: number } | undefined;
  readonly people: readonly {
    readonly role: keyof People;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  }[];
}

/** Revisions kept; all are in the facts. */
const mostRevisions = 20;

export function peopleOf({ sponsor, manager, customer }: Proposal): People {
  return { sponsor, manager, customer };
}

/** What of a project is looked at for changes. */
interface Watched {
  readonly proposal: Proposal;
  readonly since: LastLook;
  readonly baselines: readonly { readonly number: number }[];
  readonly model?: LastLook['model'];
  readonly modelMoves?: readonly { readonly reason: string }[] | undefined;
}

/** A board has decided on the project: what changes from now on is news to the next. */
export function lookedAt<P extends Watched>(
  project: P,
  { gate, review, at }: Required<Pick<LastLook, 'gate' | 'review' | 'at'>>,
): P {
  const { model, proposal, baselines } = project;
  const baseline = baselines.at(-1)?.number ?? 0;
  return { ...project, since: { at, gate, review, model, baseline, people: peopleOf(proposal), revisions: [], reports: 0 } };
}

export function revisedSince(since: LastLook, revision: Revision): LastLook {
  return { ...since, revisions: [...since.revisions, revision].slice(-mostRevisions) };
}

export function changesSince({ since, proposal, model, modelMoves, baselines }: Watched): ChangesSince {
  const { at, gate, review, revisions, reports } = since;
  const to = baselines.at(-1)?.number ?? 0;
  const now = peopleOf(proposal);
  const roles = ['sponsor', 'manager', 'customer'] as const;
  const moved = model && since.model && (model.id !== since.model.id || model.version !== since.model.version);
  return {
    ...{ at, gate, review, revisions, reports },
    model:
      moved && since.model
        ? { id: model.id, from: since.model.version, to: model.version, reason: modelMoves?.at(-1)?.reason }
        : undefined,
    baseline: to === since.baseline ? undefined : { from: since.baseline, to },
    people: roles
      .filter(role => now[role] !== since.people[role])
      .map(role => ({ role, from: since.people[role], to: now[role] })),
  };
}
