/**
 * A project on hold waits for its next round. Only a board takes back what a board has said, so no hold ends by time: where nobody brings it up, the chair
 * of its board is asked, again and again. What a tripwire stopped has a duty of its own.
 */
import { chairOf, type Duty, pmo } from '../../duties/duty.ts';
import { endOfDay } from '../../values/time.ts';
import type { GateRecord } from '../gates/record.ts';
import { ownerOf, type Project } from '../state.ts';

/** Until a day it is for those who lead the project to come back, and for the PMO; without a day it is the PMO's to bring up again. */
export function holdDuties(project: Project): readonly Duty[] {
  if (project.status !== 'on-hold' || project.open || project.held) return [];
  const { gate: about, board, holdUntil: until, at: since = project.stageSince } = project.gates.findLast(isHold) ?? {};
  const kind = until === undefined ? 'hold' : 'hold-until';
  const isEscalated = project.duties?.[kind]?.escalatedAt !== undefined;
  const chair = isEscalated && board !== undefined ? [chairOf(board)] : [];
  const leads = until === undefined ? [] : [project.proposal.sponsor, ownerOf(project, 'manager')];
  return [
    {
      ...{
        key: kind,
        kind,
        owners: [...new Set([...leads, pmo, ...chair])],
        since,
        about,
        board,
        path: `/projects/${project.id}`,
      },
      ...(until !== undefined && { due: endOfDay(until) }),
    },
  ];
}

/** Whether this round put the project on hold: not one about a change alone, and no advice. */
function isHold({ outcome, alone, authority }: GateRecord): boolean {
  return outcome === 'hold' && !alone && authority !== 'advisory';
}
