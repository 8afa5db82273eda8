/** A second person approves a change, or refuses it; its author may take it back (P21). */
import type { Context, Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { own } from '../../values/record.ts';
import { faultInBoards } from '../boards/faults.ts';
import { faultForModels } from '../boards/needed.ts';
import type { OfficeContext } from '../context.ts';
import type { OfficeFact } from '../facts.ts';
import { idsOf } from '../one-person.ts';
import { faultInErasure, faultInLifting } from '../personal-data/decide.ts';
import { hasRole, type OfficeState } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import { faultForThresholds } from '../thresholds/decide.ts';
import { type Change, changeKinds, gainsOf, type WaitingChange } from './change.ts';
import type { ChangeCommands } from './commands.ts';
import { madeOf } from './proposing.ts';

export const changeDecisions: OfficeDecisions<ChangeCommands> = {
  'approve-change': (state, { change }, context) => approve(state, change, context),
  'refuse-change': (state, { change: id, reason }, context) => {
    const no = requireOffice(state, context);
    if (no) return no;
    const entry = waitingIn(state, id);
    return 'refusal' in entry ? entry : { facts: [{ type: 'change-refused', id, by: context.actor.id, reason }] };
  },
};

/** Both are recorded: who asked, and who approved. What was changed meanwhile is not undone by it. */
function approve(state: OfficeState, id: string, context: OfficeContext): Decision<OfficeFact> {
  const forbidden = requireOffice(state, context);
  if (forbidden) return forbidden;
  const entry = waitingIn(state, id);
  if ('refusal' in entry) return entry;
  const { change, basedOn } = entry;
  const no = requireSecond(state, entry, context);
  if (no) return no;
  if ((own(state.versions, change.kind) ?? 0) !== basedOn)
    return refuse(
      'version-changed',
      `The ${changeKinds[change.kind]} have been changed since this was asked for; refuse it and ask for it again.`,
    );
  return (
    faultNow(state, change, context) ?? { facts: [{ type: 'change-approved', id, by: context.actor.id }, madeOf(state, change)] }
  );
}

/** Why it cannot be done any more, or not yet. */
function faultNow(state: OfficeState, change: Change, context: OfficeContext): Refused {
  if (change.kind === 'erasure') return faultInErasure(state, change, context);
  if (change.kind === 'hold') return faultInLifting(state, change.hold);
  if (change.kind === 'people') return undefined;
  const { boards } = change;
  return faultInBoards(state, boards) ?? faultForModels(state, boards) ?? faultForThresholds(state, boards);
}

function waitingIn(state: OfficeState, id: string): WaitingChange | NonNullable<Refused> {
  return state.waiting.find(entry => entry.id === id) ?? refuse('not-found', `No change ${id} waits here (any more).`, 'change');
}

function requireOffice(state: OfficeState, { actor }: Context): Refused {
  if (hasRole(state, actor.id, 'pmo', 'admin')) return undefined;
  return refuse('not-allowed', 'Only the PMO or an administrator of this office decides on changes that wait.');
}

function requireSecond(state: OfficeState, { change, by }: WaitingChange, { actor }: Context): Refused {
  if (idsOf(state, by).includes(actor.id))
    return refuse('not-allowed', 'You asked for this change; another PMO or administrator approves it.');
  const gains = gainsOf(state, change, actor.id);
  if (gains.length === 0) return undefined;
  return refuse('conflict-of-interest', `You would gain ${gains.join(', ')} by it; somebody who gains nothing approves it.`);
}

/** What this person may do with a change that waits. */
export function changeActionsFor(state: OfficeState, id: string, context: Context): readonly ('approve' | 'refuse')[] {
  const entry = waitingIn(state, id);
  if ('refusal' in entry || requireOffice(state, context)) return [];
  return [...(requireSecond(state, entry, context) ? [] : (['approve'] as const)), 'refuse'];
}
