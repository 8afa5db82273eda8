/** What people ask of a meeting: the commands of its subjects. */
import type { CommandIn } from '../decision/tables.ts';
import type { DutyCommands } from '../duties/commands.ts';
import type { MeetingActionCommands } from './actions/commands.ts';
import type { MeetingAgendaCommands } from './agenda/commands.ts';
import type { MeetingCourseCommands } from './course/commands.ts';
import type { MeetingMinutesCommands } from './minutes/commands.ts';
import type { MeetingPlanningCommands } from './planning/commands.ts';

export type MeetingCommand = CommandIn<
  MeetingPlanningCommands &
    MeetingAgendaCommands &
    MeetingCourseCommands &
    MeetingActionCommands &
    MeetingMinutesCommands &
    DutyCommands
>;
