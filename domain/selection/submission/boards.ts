/** Which boards could be asked about a selection, before one is: who of each may not decide on these candidates, and why. */
import { seatsOf } from '../../office/boards/seated.ts';
import type { SelectionContext } from '../context.ts';
import { type Selection, scenarioOf } from '../state.ts';
import { interestsInCandidates } from './interest.ts';

export interface BoardToAsk {
  readonly id: string;
  readonly name: string;
  /** Members who may decide: a quorum can be no larger. */
  readonly mayDecide: number;
  readonly excluded: readonly { readonly member: string; readonly why: string }[];
}

export function boardsToAsk(context: Pick<SelectionContext, 'office' | 'projects'>): BoardToAsk[] {
  const { office } = context;
  const interestOf = interestsInCandidates(context);
  return office.boards.map(board => {
    const { roster, excluded } = seatsOf(board, { office, interestOf });
    return { id: board.id, name: board.name, mayDecide: roster.length, excluded };
  });
}

/** Whether the scenario that a board was asked about last is still there with the same rules. */
export function isStillAsSubmitted(selection: Selection): boolean {
  const asked = selection.submission?.scenario;
  return asked !== undefined && scenarioOf(selection, asked.number)?.revision === asked.revision;
}
