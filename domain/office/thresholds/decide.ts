/** The PMO and administrators set the thresholds; the board that they name must be able to decide. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { isolated } from '../../values/isolated.ts';
import { officePreconditions } from '../actions.ts';
import type { Board } from '../boards/board.ts';
import type { OfficeDecisions } from '../tables.ts';
import { changedSince } from '../versions.ts';
import type { ThresholdCommands } from './commands.ts';
import type { Thresholds } from './threshold.ts';

export const thresholdDecisions: OfficeDecisions<ThresholdCommands> = {
  'set-thresholds': (state, { thresholds, expectedVersion, reason }, context) => {
    const no =
      officePreconditions['set-thresholds'](state, context) ??
      (thresholds && faultInThresholds(thresholds, state.boards)) ??
      changedSince(state, 'thresholds', expectedVersion);
    if (no) return no;
    if (digestOf(state.thresholds ?? null) === digestOf(thresholds ?? null)) return { facts: [] };
    return { facts: [{ type: 'thresholds-set', thresholds, ...(reason !== undefined && { reason }) }] };
  },
};

function faultInThresholds(thresholds: Thresholds, boards: readonly Board[]): Refused {
  const { cost, overBaseline, daysLate, risk, strategic } = thresholds;
  const twice = cost.findIndex(({ currency }, index) => cost.findIndex(other => other.currency === currency) !== index);
  if (twice >= 0)
    return refuse(
      'already-exists',
      `There are two limits in ${cost[twice]?.currency}; keep one.`,
      `thresholds.cost.${twice}.currency`,
    );
  if (cost.length === 0 && overBaseline === undefined && daysLate === undefined && risk === undefined && !strategic)
    return refuse(
      'unknown-reference',
      'Name at least one threshold: cost, overBaseline, daysLate, risk or strategic; or leave `thresholds` out to have none.',
      'thresholds',
    );
  return faultInBoard(thresholds, boards);
}

/** Why the board could not decide on what is escalated to it. */
export function faultInBoard({ board: id, rule }: Pick<Thresholds, 'board' | 'rule'>, boards: readonly Board[]): Refused {
  const board = boards.find(entry => entry.id === id);
  if (!board) return refuse('unknown-reference', `This office has no board ${id}; choose one of its boards.`, 'thresholds.board');
  if (rule.quorum <= board.seats.length) return undefined;
  return refuse(
    'quorum-cannot-be-met',
    `The board ${isolated(board.name)} has ${board.seats.length} seats, fewer than the quorum of ${rule.quorum}. Give it more seats, or ask for a smaller quorum.`,
    'thresholds.rule.quorum',
  );
}

/** Refuses boards with which what is escalated could no longer be decided. What was amiss before stays allowed. */
export function faultForThresholds(
  { thresholds, boards: before }: { readonly thresholds?: Thresholds | undefined; readonly boards: readonly Board[] },
  after: readonly Board[],
): Refused {
  if (!thresholds || faultInBoard(thresholds, before) || !faultInBoard(thresholds, after)) return undefined;
  return refuse(
    'quorum-cannot-be-met',
    `The board ${thresholds.board} decides on what offices below escalate, with a quorum of ${thresholds.rule.quorum}. Set other thresholds first, then change the board.`,
    'boards',
  );
}
