/** What a project that has nothing left to decide still owes: its closure report. */
import type { Duty } from '../../duties/duty.ts';
import { endOfDay, type Instant } from '../../values/time.ts';
import type { Project } from '../state.ts';

/** Killed, or its last gate passed and its approved end behind it; a closure that was sent back is reported again. */
export function closureDuties(project: Project): readonly Duty[] {
  const since = closureOwedSince(project);
  if (since === undefined) return [];
  const owners = [project.proposal.sponsor];
  return [{ key: 'closure', kind: 'closure', owners, since, path: `/projects/${project.id}` }];
}

function closureOwedSince({ status, gates, lastGateAt, baseline }: Project): Instant | undefined {
  if (status === 'killed') return gates.findLast(({ outcome }) => outcome === 'kill')?.at;
  if (status !== 'active' || lastGateAt === undefined) return undefined;
  const ends = baseline.end === undefined ? lastGateAt : endOfDay(baseline.end);
  return ends > lastGateAt ? ends : lastGateAt;
}
