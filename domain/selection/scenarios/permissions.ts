/** Who may prepare a selection, and when: the checks that `decide` asks first, so what is offered and what is refused cannot differ. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { requirePlanning } from '../../office/permissions.ts';
import type { SelectionContext } from '../context.ts';
import type { Selection } from '../state.ts';

type Who = Pick<SelectionContext, 'actor' | 'office'>;

/** Undefined for the PMO and administrators. */
export function requirePlanner({ actor, office }: Who): Refused {
  return requirePlanning(office, { actor });
}

/** Undefined while scenarios may be made: until the board has decided or the selection was withdrawn. */
export function requireUnderWay({ status, withdrawn }: Selection): Refused {
  if (status === 'decided')
    return refuse('wrong-status', 'The board has decided on this selection; open another one to choose anew.');
  if (status === 'withdrawn')
    return refuse('wrong-status', `This selection was withdrawn: ${withdrawn?.reason}. Open another one to choose.`);
  return undefined;
}

export function mayPlan(state: Selection, context: Who): Refused {
  return requirePlanner(context) ?? requireUnderWay(state);
}

/** Undefined when a scenario may go to a board: none is before one now. */
export function maySubmit(state: Selection, context: Who): Refused {
  const no = mayPlan(state, context);
  if (no) return no;
  return state.status === 'submitted'
    ? refuse(
        'wrong-status',
        `The board decides on scenario ${state.submission?.scenario.number} already; wait for its decision, or withdraw the selection.`,
      )
    : undefined;
}

export const mayWithdrawSelection = mayPlan;
