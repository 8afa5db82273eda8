/** What people and workflows ask of a call: the commands of its subjects. */
import type { CommandIn } from '../decision/tables.ts';
import type { WaitCommands } from '../decision/waits.ts';
import type { CallCourseCommands } from './course/commands.ts';
import type { CallOpeningCommands } from './opening/commands.ts';
import type { CallProposalCommands } from './proposals/commands.ts';

export type CallCommand = CommandIn<CallOpeningCommands & CallProposalCommands & CallCourseCommands & WaitCommands>;
