/** Boards hold gatekeepers of the office, one seat a person, and the chair has one of the seats. Nobody gives himself a seat. */
import { officePreconditions } from '../actions.ts';
import { changedOrProposed } from '../changes/proposing.ts';
import type { OfficeDecisions } from '../tables.ts';
import { faultForThresholds } from '../thresholds/decide.ts';
import { changedSince } from '../versions.ts';
import type { BoardCommands } from './commands.ts';
import { faultInBoards } from './faults.ts';
import { faultForModels } from './needed.ts';

export const boardDecisions: OfficeDecisions<BoardCommands> = {
  'set-boards': (state, { boards, expectedVersion, reason }, context) =>
    officePreconditions['set-boards'](state, context) ??
    faultInBoards(state, boards) ??
    faultForModels(state, boards) ??
    faultForThresholds(state, boards) ??
    changedSince(state, 'boards', expectedVersion) ??
    changedOrProposed(state, { kind: 'boards', boards, reason }, context),
};
