/** Who of a board may decide on something: its members without those who have an interest in it, have left, or sit twice (P3, P6, P21). */
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { SeatRule } from '../../tally/rule.ts';
import { goneForGood } from '../../tally/tally.ts';
import type { PersonId } from '../../values/ids.ts';
import { lostSeat } from '../membership.ts';
import { idsOf } from '../one-person.ts';
import type { OfficeState } from '../state.ts';
import type { Board } from './board.ts';

export interface Seats {
  readonly roster: PersonId[];
  readonly chair: PersonId;
  readonly excluded: { member: PersonId; why: string }[];
  readonly seatRules?: SeatRule[];
}

/** The members who may decide, and those who may not with the reason. `interestOf` says of a person why that one may not. */
export function seatsOf(
  board: Board,
  { office, interestOf }: { office: OfficeState; interestOf: (person: PersonId) => string | undefined },
): Seats {
  const excluded: Seats['excluded'] = [];
  for (const member of board.seats) {
    const why = lostSeat(office, member) ?? interestOf(member) ?? secondSeatOf(board, member, office);
    if (why !== undefined) excluded.push({ member, why });
  }
  const roster = board.seats.filter(member => !excluded.some(entry => entry.member === member));
  const { chair, seatRules = [] } = board;
  return { roster, chair, excluded, ...(seatRules.length > 0 && { seatRules }) };
}

/** One person with two ids (and one mail address) has the first of their seats only. */
function secondSeatOf({ seats }: Board, member: PersonId, office: OfficeState): string | undefined {
  const first = seats.find(seat => idsOf(office, member).includes(seat));
  return first === member || first === undefined ? undefined : `is the same person as ${first}, by the mail address`;
}

/** The refusal of a question that could never be decided, however the members vote. */
export function neverDecided(seats: Seats, quorum: number): Refused {
  if (seats.roster.length < quorum) return refuse('quorum-cannot-be-met', shortage(seats, quorum));
  const gone = goneForGood(seats.roster, seats.seatRules ?? []);
  return gone === undefined
    ? undefined
    : refuse('quorum-cannot-be-met', `No decision could ever be reached: ${gone}. Change the seats of the board.`);
}

function shortage({ roster, excluded }: Seats, quorum: number): string {
  const out = excluded.map(entry => `${entry.member} ${entry.why}`).join('; ');
  const left = `${roster.length} of the ${quorum} members a quorum needs may decide${roster.length > 0 ? ` (${roster.join(', ')})` : ''}`;
  return `The quorum can never be met: ${left}${out === '' ? '' : `; ${out}`}. Give the board another member or another quorum.`;
}
