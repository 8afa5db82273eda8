/** What waits because of a tripwire: what it asks of people, the day on which it stops the project, and the way on from there. */
import { chairOf, type Duty, type Owner, pmo } from '../../duties/duty.ts';
import { endOfDay } from '../../values/time.ts';
import { ownerOf, type Project } from '../state.ts';
import { isOpen, type TripwireDuty } from './with-tripwires.ts';

export function tripwireKind(otherwise: TripwireDuty['otherwise']): 'tripwire' | 'tripwire-stop' {
  return otherwise === 'hold' ? 'tripwire-stop' : 'tripwire';
}

export const tripwireKey = (duty: string) => `tripwire:${duty}`;

export function tripwireDuties(project: Project): readonly Duty[] {
  const { status, tripwireDuties: set = [] } = project;
  const underWay = status === 'active' || status === 'on-hold';
  if (!underWay && status !== 'closing') return [];
  const open = set.filter(entry => isOpen(entry) && (entry.otherwise === undefined || (underWay && goesThatFar(project, entry))));
  return [...open.map(entry => dutyOf(entry, project)), ...heldDuties(project)];
}

/** A stop is not asked for while the criterion fails less than that; its day stays what it was. */
export function goesThatFar({ failing }: Project, { criterion, level }: TripwireDuty): boolean {
  return failing.some(alert => alert.criterion === criterion && (alert.level ?? 1) >= level);
}

export function ownersOf(project: Project, { who, board, otherwise }: TripwireDuty): readonly Owner[] {
  const chair = board === undefined ? [] : [chairOf(board)];
  if (who === 'board') return chair.length > 0 ? chair : [pmo];
  return [ownerOf(project, who), ...(otherwise === 'hold' ? chair : [])];
}

function dutyOf(entry: TripwireDuty, project: Project): Duty {
  const { duty, what: about, found: since, due, otherwise, board, reckoned } = entry;
  return {
    ...{ key: tripwireKey(duty), kind: tripwireKind(otherwise), owners: ownersOf(project, entry) },
    ...{ since, due: endOfDay(due), about, board, path: `/projects/${project.id}` },
    ...(reckoned && { reckoned }),
  };
}

function heldDuties({ id, held, open, status, proposal }: Project): readonly Duty[] {
  if (!held || open || status !== 'on-hold') return [];
  const owners = [proposal.sponsor, pmo];
  return [{ key: 'held', kind: 'held', owners, since: held.at, about: held.reason, board: held.board, path: `/projects/${id}` }];
}
