/** What a project that has nothing left to decide still owes: its closure report, and its customer's word on that. */
import type { Duty } from '../../duties/duty.ts';
import { endOfDay, type Instant } from '../../values/time.ts';
import { customerRemindedAt } from '../closure/steps.ts';
import type { GateRecord } from '../gates/record.ts';
import { declinedNames } from '../namings/naming.ts';
import { customerOf, type Project } from '../state.ts';

/** Killed, or its last gate passed and its approved end behind it; a closure that was sent back is reported again, counted from then on. */
export function closureDuties(project: Project): readonly Duty[] {
  const since = closureOwedSince(project);
  if (since === undefined) return [];
  const owners = [project.proposal.sponsor];
  return [{ key: 'closure', kind: 'closure', owners, since, path: `/projects/${project.id}` }];
}

function closureOwedSince({ status, gates, lastGateAt, baseline, closure }: Project): Instant | undefined {
  if (status === 'killed') return gates.findLast(({ outcome }) => outcome === 'kill')?.at;
  if (status !== 'active' || lastGateAt === undefined) return undefined;
  const ends = baseline.end === undefined ? lastGateAt : endOfDay(baseline.end);
  const sentBack =
    closure?.returned === undefined ? [] : [closure.word?.at, gates.find(({ review }) => review === closure.review)?.at];
  return [ends, lastGateAt, ...sentBack].reduce(
    (latest: Instant, at) => (at !== undefined && at > latest ? at : latest),
    lastGateAt,
  );
}

/** The workflow of the closure reminds the customer; here the wait only stands in the lists. */
export function acceptanceDuties(project: Project): readonly Duty[] {
  if (project.status !== 'closing' || project.closure.afterKill || project.closure.accepted !== undefined) return [];
  const customer = customerOf(project);
  if (declinedNames(project).some(({ role, person }) => role === 'customer' && person === customer)) return [];
  const { number, askedAt: since } = project.closure;
  const path = `/projects/${project.id}`;
  const asked = customerRemindedAt(project.closure);
  return [{ key: `customer-acceptance:${number}`, kind: 'customer-acceptance', owners: [customer], since, asked, path }];
}

/**
 * Whether a closure answers a round that lapsed: it was the closure's own review, for which nobody asks as for a gate, or the closure was reported after it.
 * Where the closure is still owed, it is that which waits.
 */
export function isOverByClosure({ review, at }: Pick<GateRecord, 'review' | 'at'>, { closure }: Project): boolean {
  return closure !== undefined && (closure.review === review || closure.askedAt > at);
}
