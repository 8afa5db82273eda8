/** Where an office itself names a person, and what its boards are with a successor in the person's seats. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { instantInWords } from '../../values/time.ts';
import type { Board } from '../boards/board.ts';
import { idsOf } from '../one-person.ts';
import { requirePmo } from '../permissions.ts';
import { hasRole, nameOf, type OfficeState, personIn } from '../state.ts';
import type { Place, Succession } from './place.ts';

/** Undefined when the actor may put this successor into the places of this person. */
export function requireSuccession(office: OfficeState, { person, successor }: Succession, context: Context): Refused {
  const no = requirePmo(office, context);
  if (no) return no;
  if (idsOf(office, person).includes(successor))
    return refuse('unknown-reference', 'A successor is another person; name somebody else.', 'successor');
  if (!personIn(office, successor))
    return refuse('unknown-reference', `${successor} is none of the people of this office; add that person first.`, 'successor');
  if (idsOf(office, context.actor.id).includes(successor))
    return refuse(
      'not-allowed',
      'Nobody puts himself into the places of another; another PMO or administrator does it.',
      'successor',
    );
  return undefined;
}

/** The seats and chairs of boards, and the delegations that run or are to come. */
export function officePlaces(
  office: OfficeState,
  { person, successor }: Partial<Succession> & { person: string },
  now: string,
): Place[] {
  const seats = office.boards.flatMap((board): Place[] => {
    if (!board.seats.includes(person)) return [];
    const stays = successor === undefined ? undefined : seatStays(office, board, successor);
    const about = { of: board.id, name: board.name, ...(stays !== undefined && { stays }) };
    const seat: Place = {
      ...about,
      kind: 'seat',
      follows: 'New rounds open without it, if their quorum can be met.',
    };
    const chair: Place = {
      ...about,
      kind: 'chair',
      follows: 'The other members answer instead, and no ballot breaks a tie.',
    };
    return board.chair === person ? [seat, chair] : [seat];
  });
  const running = office.delegations.filter(({ ends, revokedAt }) => revokedAt === undefined && ends > now);
  const given = running.filter(({ from }) => from === person);
  const taken = running.filter(({ to }) => to === person);
  return [
    ...seats,
    ...given.map(
      ({ id, to, ends }): Place => ({
        kind: 'delegation-given',
        of: id,
        name: `${nameOf(office, to)} until ${instantInWords(ends)}`,
        follows: 'It does not count meanwhile.',
        stays: 'A successor lends the own ballot, if need be.',
      }),
    ),
    ...taken.map(
      ({ id, from, ends }): Place => ({
        kind: 'delegation-taken',
        of: id,
        name: `${nameOf(office, from)} until ${instantInWords(ends)}`,
        follows: 'Nobody casts this ballot for the member meanwhile.',
        stays: `Only ${nameOf(office, from)} lends this ballot; ask for it.`,
      }),
    ),
  ];
}

function seatStays(office: OfficeState, { seats }: Board, successor: string): string | undefined {
  if (!hasRole(office, successor, 'gatekeeper'))
    return `${nameOf(office, successor)} is no gatekeeper: give that person the role first.`;
  if (seats.some(seat => idsOf(office, successor).includes(seat)))
    return `${nameOf(office, successor)} has a seat on this board already: change the board instead.`;
  return undefined;
}

/** The boards with the successor in each seat of the person that can go over, with its chair and its rules; undefined when none can. */
export function boardsAfter(office: OfficeState, { person, successor }: Succession): readonly Board[] | undefined {
  const goes = (board: Board) => board.seats.includes(person) && seatStays(office, board, successor) === undefined;
  if (!office.boards.some(goes)) return undefined;
  const now = <P extends string>(id: P): P => (id === person ? (successor as P) : id);
  return office.boards.map(board =>
    goes(board)
      ? {
          ...board,
          seats: board.seats.map(now),
          chair: now(board.chair),
          ...(board.seatRules && { seatRules: board.seatRules.map(rule => ({ ...rule, member: now(rule.member) })) }),
        }
      : board,
  );
}
