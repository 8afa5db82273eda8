/** Who is told of a duty of an office: its owners, and whom a step of its kind names, as the people that they are now. */
import type { Duty, Owner } from '../../duties/duty.ts';
import type { Audience } from '../../duties/rule.ts';
import { boardOf, hasRole, type OfficeState, personIn } from '../state.ts';

/** The people behind an owner: the person, everyone of the PMO, the chair of a board, its members. */
export function peopleBehind(office: OfficeState, owner: Owner): readonly string[] {
  if (owner === 'pmo') return office.people.filter(({ id }) => hasRole(office, id, 'pmo')).map(({ id }) => id);
  if (owner.startsWith('board:')) return boardOf(office, owner.slice('board:'.length))?.seats ?? [];
  if (!owner.startsWith('chair:')) return [owner];
  const chair = boardOf(office, owner.slice('chair:'.length))?.chair;
  return chair === undefined ? [] : [chair];
}

type Owned = Pick<Duty, 'kind' | 'owners'>;

/** Owners who are not here (any more), and roles that nobody holds: the PMO stands in for them. Whoever is invited is not here yet. */
export function ownersGone(office: OfficeState, { kind, owners }: Owned): readonly Owner[] {
  if (kind === 'invitation') return [];
  return owners.filter(owner => !peopleBehind(office, owner).some(person => personIn(office, person)));
}

/** Whose a duty is now, as people: those behind its owners, and the PMO for each owner who has left; the PMO, too, where it has no owner. */
export function ownersNow(office: OfficeState, duty: Owned): readonly string[] {
  const gone = ownersGone(office, duty);
  const here = duty.owners.filter(owner => !gone.includes(owner)).flatMap(owner => peopleBehind(office, owner));
  const standIn = gone.length > 0 || here.length === 0 ? peopleBehind(office, 'pmo') : [];
  return [...new Set([...here, ...standIn])];
}

/** Everyone who is told, each once. */
export function toldOf(office: OfficeState, duty: Duty, audience: readonly Audience[] = []): string[] {
  const { board } = duty;
  const seats = (board !== undefined && boardOf(office, board)?.seats) || [];
  const others = audience.flatMap((one): readonly string[] => {
    if (one === 'pmo') return peopleBehind(office, 'pmo');
    if (one === 'board') return seats;
    return board === undefined ? [] : peopleBehind(office, `chair:${board}`);
  });
  return [...new Set([...ownersNow(office, duty), ...others])];
}
