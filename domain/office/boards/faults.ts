/** What makes a board impossible: strangers, a seat twice, a chair without a seat, a rule without one. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { repeated } from '../repeated.ts';
import { hasRole, type OfficeState } from '../state.ts';
import type { Board } from './board.ts';

export function faultInBoards(state: OfficeState, boards: readonly Board[]): Refused {
  const twice = repeated(boards, 'boards');
  if (twice) return twice;
  for (const [index, board] of boards.entries()) {
    const at = `boards.${index}`;
    const stranger = board.seats.find(seat => !hasRole(state, seat, 'gatekeeper'));
    if (stranger)
      return refuse(
        'unknown-reference',
        `${stranger} is not a gatekeeper of this office; give that person the role first.`,
        `${at}.seats`,
      );
    if (new Set(board.seats).size !== board.seats.length)
      return refuse('one-person-one-ballot', 'A person can hold one seat of a board.', `${at}.seats`);
    if (!board.seats.includes(board.chair))
      return refuse('unknown-reference', 'The chair must hold one of the seats.', `${at}.chair`);
    const no = faultInSeatRules(board, at);
    if (no) return no;
  }
  return undefined;
}

/** A rule is about one seat of the board, and each seat has one at most. */
function faultInSeatRules({ seats, seatRules = [] }: Board, at: string): Refused {
  for (const [index, { member }] of seatRules.entries()) {
    const field = `${at}.seatRules.${index}.member`;
    if (!seats.includes(member))
      return refuse('unknown-reference', `${member} has no seat on this board; a rule needs a seat.`, field);
    if (seatRules.findIndex(rule => rule.member === member) !== index)
      return refuse('already-exists', `The seat of ${member} has a rule already; say all of it in one.`, field);
  }
  return undefined;
}
