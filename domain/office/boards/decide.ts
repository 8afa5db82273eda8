/** Boards hold gatekeepers of the office, one seat a person, and the chair has one of the seats. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { officePreconditions } from '../actions.ts';
import { repeated } from '../repeated.ts';
import { hasRole, type OfficeState } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import { changedSince } from '../versions.ts';
import type { Board } from './board.ts';
import type { BoardCommands } from './commands.ts';
import { faultForModels } from './needed.ts';

export const boardDecisions: OfficeDecisions<BoardCommands> = {
  'set-boards': (state, { boards, expectedVersion }, context) =>
    officePreconditions['set-boards'](state, context) ??
    faultInBoards(state, boards) ??
    faultForModels(state, boards) ??
    changedSince(state, 'boards', expectedVersion) ?? { facts: [{ type: 'boards-set', boards }] },
};

function faultInBoards(state: OfficeState, boards: readonly Board[]): Refused {
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
  }
  return undefined;
}
