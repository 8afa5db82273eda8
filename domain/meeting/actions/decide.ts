/** Actions of a meeting: set while it is open, done by the word of their owners; the chair or the PMO gives them on or drops them. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { calendarOf, dayAt } from '../../office/calendar/working-days.ts';
import { personIn } from '../../office/state.ts';
import { dayInWords } from '../../values/time.ts';
import { noItem } from '../agenda/decide.ts';
import type { MeetingContext } from '../context.ts';
import { mayRunMeeting } from '../course/decide.ts';
import type { MeetingFact } from '../facts.ts';
import { requireKeeper } from '../permissions.ts';
import type { Meeting } from '../state.ts';
import type { MeetingDecisions } from '../tables.ts';
import { isOpenAction, type MeetingAction, mostActions } from './action.ts';
import type { MeetingActionCommands } from './commands.ts';

export const meetingActionDecisions: MeetingDecisions<MeetingActionCommands> = {
  'set-action': setAction,
  'change-action': changeAction,
  'report-action-done': (state, { action: id, word }, context) => {
    const found = actionIn(state, id);
    if ('refusal' in found) return found;
    const no = mayReportDone(found.action, context);
    if (no) return no;
    return found.action.done
      ? { facts: [] }
      : (requireOpen(found.action) ?? { facts: [{ type: 'action-done', action: id, word }] });
  },
  'drop-action': (state, { action: id, reason }, context) => {
    const no = requireKeeper(state, context);
    if (no) return no;
    const found = actionIn(state, id);
    if ('refusal' in found) return found;
    if (found.action.dropped) return { facts: [] };
    return requireOpen(found.action) ?? { facts: [{ type: 'action-dropped', action: id, reason }] };
  },
};

/** Its owner says that it is done; nobody says it for somebody else. */
export function mayReportDone(action: Pick<MeetingAction, 'owner'>, { actor }: Pick<MeetingContext, 'actor'>): Refused {
  if (actor.id === action.owner) return undefined;
  return refuse('not-allowed', `Only ${action.owner}, who has this action, says that it is done.`);
}

function requireOpen(action: MeetingAction): Refused {
  if (isOpenAction(action)) return undefined;
  return refuse('wrong-status', action.done ? 'This action is done.' : 'This action was dropped.');
}

function actionIn(state: Meeting, id: string): { action: MeetingAction } | NonNullable<Refused> {
  const action = state.actions.find(entry => entry.id === id);
  return action ? { action } : refuse('unknown-reference', `This meeting has no action ${id}.`);
}

function setAction(state: Meeting, input: MeetingActionCommands['set-action'], context: MeetingContext): Decision<MeetingFact> {
  const { item, what, owner, due } = input;
  const no = mayRunMeeting(state, context);
  if (no) return no;
  if (item !== undefined && !state.agenda.some(({ id }) => id === item)) return noItem(item, 'item');
  const unfit = faultInOwner(owner, context) ?? faultInDue(due, context);
  if (unfit) return unfit;
  if (state.actions.some(entry => isOpenAction(entry) && entry.what === what && entry.owner === owner && entry.due === due))
    return { facts: [] };
  if (state.actions.length >= mostActions) return refuse('too-many', `A meeting sets at most ${mostActions} actions.`);
  const id = `a${state.actions.length + 1}`;
  return { facts: [{ type: 'action-set', id, ...(item !== undefined && { item }), what, owner, due }] };
}

function changeAction(
  state: Meeting,
  { action: id, owner, due, reason }: MeetingActionCommands['change-action'],
  context: MeetingContext,
): Decision<MeetingFact> {
  const no = requireKeeper(state, context);
  if (no) return no;
  const found = actionIn(state, id);
  if ('refusal' in found) return found;
  const { action } = found;
  const unfit =
    requireOpen(action) ??
    (owner === undefined ? undefined : faultInOwner(owner, context)) ??
    (due === undefined ? undefined : faultInDue(due, context));
  if (unfit) return unfit;
  const changed = {
    ...(owner !== undefined && owner !== action.owner && { owner }),
    ...(due !== undefined && due !== action.due && { due }),
  };
  return { facts: Object.keys(changed).length > 0 ? [{ type: 'action-changed', action: id, ...changed, reason }] : [] };
}

function faultInOwner(owner: string, { office }: MeetingContext): Refused {
  return personIn(office, owner)
    ? undefined
    : refuse('unknown-reference', `${owner} is not known in this office; give the action to one of its people.`, 'owner');
}

function faultInDue(due: string, { office, now }: MeetingContext): Refused {
  const today = dayAt(calendarOf(office), now);
  return due < today ? refuse('day-is-past', `An action cannot be due before today, ${dayInWords(today)}.`, 'due') : undefined;
}
