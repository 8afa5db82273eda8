/** Who may do what in a meeting: the same checks that `decide` asks first, so what is offered and what is refused cannot differ. */
import type { Refused } from '../decision/refusals.ts';
import { requireMember } from '../office/membership.ts';
import { isOpenAction, type MeetingAction } from './actions/action.ts';
import { mayReportDone } from './actions/decide.ts';
import { mayAddItems, mayKeepAgenda, mayMarkConsent } from './agenda/decide.ts';
import type { MeetingContext } from './context.ts';
import { mayRunMeeting } from './course/decide.ts';
import { mayCorrect } from './minutes/decide.ts';
import { requireKeeper, requireMeetingStatus } from './permissions.ts';
import type { Meeting } from './state.ts';

export const meetingActions = [
  'move',
  'cancel',
  'keep-agenda',
  'add-items',
  'mark-consent',
  'open',
  'run',
  'close',
  'correct',
  'keep-actions',
] as const;
/** What somebody may do in a meeting; not to be confused with the actions that it sets. */
export type OfferedInMeeting = (typeof meetingActions)[number];

const whileStatus =
  (status: 'planned' | 'open', what: string) =>
  (state: Meeting, context: MeetingContext): Refused =>
    requireKeeper(state, context) ?? requireMeetingStatus(state, [status], what);

const rules: { readonly [A in OfferedInMeeting]: (state: Meeting, context: MeetingContext) => Refused } = {
  move: whileStatus('planned', 'Moving'),
  cancel: whileStatus('planned', 'Cancelling'),
  'keep-agenda': mayKeepAgenda,
  'add-items': mayAddItems,
  'mark-consent': mayMarkConsent,
  open: whileStatus('planned', 'Opening'),
  run: mayRunMeeting,
  close: whileStatus('open', 'Closing'),
  correct: mayCorrect,
  'keep-actions': requireKeeper,
};

/** What this person may do now. */
export function meetingActionsFor(state: Meeting, context: MeetingContext): readonly OfferedInMeeting[] {
  if (context.actor.kind === 'service' || requireMember(context.office, context)) return [];
  return meetingActions.filter(action => rules[action](state, context) === undefined);
}

/** Whether this person may say that an action is done. */
export function mayFinish(action: MeetingAction, context: MeetingContext): boolean {
  if (context.actor.kind === 'service' || requireMember(context.office, context)) return false;
  return isOpenAction(action) && mayReportDone(action, context) === undefined;
}
