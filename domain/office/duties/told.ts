/** Who is told of a duty of an office: its owners, and whom a step of its kind names, as the people that they are now. */
import type { Duty, Owner } from '../../duties/duty.ts';
import type { Audience } from '../../duties/kinds.ts';
import { boardOf, hasRole, type OfficeState } from '../state.ts';

/** The people behind an owner: the person, everyone of the PMO, the chair of a board, its members. */
export function peopleBehind(office: OfficeState, owner: Owner): readonly string[] {
  if (owner === 'pmo') return office.people.filter(({ id }) => hasRole(office, id, 'pmo')).map(({ id }) => id);
  if (owner.startsWith('board:')) return boardOf(office, owner.slice('board:'.length))?.seats ?? [];
  if (!owner.startsWith('chair:')) return [owner];
  const chair = boardOf(office, owner.slice('chair:'.length))?.chair;
  return chair === undefined ? [] : [chair];
}

/** Everyone who is told, each once. */
export function toldOf(office: OfficeState, { owners, board }: Duty, audience: readonly Audience[] = []): string[] {
  const seats = (board !== undefined && boardOf(office, board)?.seats) || [];
  const others = audience.flatMap((one): readonly string[] => {
    if (one === 'pmo') return peopleBehind(office, 'pmo');
    if (one === 'board') return seats;
    return board === undefined ? [] : peopleBehind(office, `chair:${board}`);
  });
  return [...new Set([...owners.flatMap(owner => peopleBehind(office, owner)), ...others])];
}
