/**
 * Who imports what, and what a later file changes: only what differs from the file before is taken, so that what people changed in between
 * stays.
 */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { serviceMay } from '../../office/service-accounts/account.ts';
import { hasRole, type OfficeState } from '../../office/state.ts';
import type { ProjectContext } from '../context.ts';
import { requireContentUnlocked, requireProjectTeam, requireStatus } from '../permissions.ts';
import type { Proposal } from '../proposal.ts';
import type { Project } from '../state.ts';
import type { Imported } from './imported.ts';

/** The PMO, administrators and machines that import take whatever a file holds; a sponsor the own projects, if they go through intake. */
export function requireImporter(
  { sponsor }: Proposal,
  { inFlight }: Imported,
  context: Context & { readonly office: OfficeState },
): Refused {
  const { actor, office } = context;
  if (actor.kind === 'system' || hasRole(office, actor.id, 'pmo', 'admin') || serviceMay(office, context, 'import'))
    return undefined;
  if (inFlight)
    return refuse(
      'not-allowed',
      'Projects that are under way are taken over by the PMO or an administrator, because they skip intake; ask one of them.',
      'imported.inFlight',
    );
  if (actor.id === sponsor && hasRole(office, actor.id, 'sponsor')) return undefined;
  return refuse(
    'not-allowed',
    'The PMO and administrators of an office import its portfolio, and a sponsor the own projects; ask one of them.',
    'imported',
  );
}

/** Whether a later file may change the project now. */
export function requireImportable(state: Project, context: ProjectContext): Refused {
  if (state.status === 'declined' || state.status === 'withdrawn')
    return refuse(
      'wrong-status',
      `This project was ${state.status}, and a file does not bring it back: revise it yourself if intake should look at it afresh.`,
    );
  return (
    requireUpdater(state, context) ??
    requireStatus(state, ['submitted', 'returned', 'active', 'on-hold'], 'An update from a file') ??
    requireContentUnlocked(state, context)
  );
}

/** The team of the project, and who imports whatever a file holds. */
function requireUpdater(state: Project, context: ProjectContext): Refused {
  const { actor, office } = context;
  if (hasRole(office, actor.id, 'admin') || serviceMay(office, context, 'import')) return undefined;
  return (
    requireProjectTeam(state, context) &&
    refuse(
      'not-allowed',
      'Only the sponsor, the manager and the authors of this project, the PMO and administrators bring it up to date from a file.',
    )
  );
}

/** The proposal with what differs between this file and the one before; a project imported by an earlier version takes over all that the file says. */
export function updatedBy(row: Proposal, { proposal, imported }: Pick<Project, 'proposal' | 'imported'>): Proposal {
  const before: Partial<Record<string, unknown>> = imported?.row ?? proposal;
  const now: Partial<Record<string, unknown>> = row;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(field => field !== 'notDuplicateOf');
  const changed = fields.filter(field => digestOf(before[field] ?? null) !== digestOf(now[field] ?? null));
  const notDuplicateOf = [...new Set([...proposal.notDuplicateOf, ...row.notDuplicateOf])].slice(-20);
  return { ...proposal, ...Object.fromEntries(changed.map(field => [field, now[field]])), notDuplicateOf };
}

/** Why an import withdraws the request for a gate at which nobody has voted. */
export const withdrawnForImport =
  'The portfolio was imported again and holds newer content; the gate is asked for again with it.';

/** Whether the last request for a gate was withdrawn by an import, and nobody has asked again. */
export function asksForGateAgain({ gates, open }: Pick<Project, 'gates' | 'open'>): boolean {
  const last = gates.at(-1);
  return open === undefined && last?.outcome === 'withdrawn' && last.why === withdrawnForImport;
}
