/** What may happen to a meeting next: the decisions of its subjects. */
import type { Decision } from '../decision/decider.ts';
import { requireNoService } from '../decision/machines.ts';
import type { Refused } from '../decision/refusals.ts';
import { type DecideTable, decideBy } from '../decision/tables.ts';
import { nothingVisible, requireMember } from '../office/membership.ts';
import { meetingActionDecisions } from './actions/decide.ts';
import { meetingAgendaDecisions } from './agenda/decide.ts';
import type { MeetingCommand } from './commands.ts';
import type { MeetingContext } from './context.ts';
import { meetingCourseDecisions } from './course/decide.ts';
import { meetingDutyDecisions } from './duties/decide.ts';
import { evolveMeeting } from './evolve.ts';
import type { MeetingFact } from './facts.ts';
import { meetingMinutesDecisions } from './minutes/decide.ts';
import { meetingPlanningDecisions, planMeeting } from './planning/decide.ts';
import { type Meeting, type MeetingState, noMeeting } from './state.ts';

const decisions: DecideTable<Meeting, MeetingCommand, MeetingFact, MeetingContext> = {
  ...meetingPlanningDecisions,
  ...meetingAgendaDecisions,
  ...meetingCourseDecisions,
  ...meetingActionDecisions,
  ...meetingMinutesDecisions,
  ...meetingDutyDecisions,
};
const decidePlanned = decideBy(decisions);

/** A new meeting is as visible as the office that plans it. */
function requireVisible(state: MeetingState, command: MeetingCommand, context: MeetingContext): Refused {
  if (state.id === undefined && command.type !== 'plan-meeting') return nothingVisible;
  return context.office.id === undefined ? nothingVisible : requireMember(context.office, context);
}

export function decideMeeting(state: MeetingState, command: MeetingCommand, context: MeetingContext): Decision<MeetingFact> {
  const no = requireVisible(state, command, context) ?? requireNoService('meeting', command, context);
  if (no) return no;
  if (state.id !== undefined) return decidePlanned(state, command, context);
  return command.type === 'plan-meeting' ? planMeeting(command, context) : nothingVisible;
}

export const meeting = {
  name: 'meeting',
  fold: 3,
  initial: noMeeting as MeetingState,
  evolve: evolveMeeting,
  requireVisible,
  decide: decideMeeting,
} as const;
