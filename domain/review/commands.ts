/** What people and workflows ask of a review: the commands of its subjects. */
import type { CommandIn } from '../decision/tables.ts';
import type { WaitCommands } from '../decision/waits.ts';
import type { BallotCommands } from './ballots/commands.ts';
import type { EndingCommands } from './ending/commands.ts';
import type { EscalationCommands } from './escalation/commands.ts';
import type { OpeningCommands } from './opening/commands.ts';
import type { RosterCommands } from './roster/commands.ts';

export type ReviewCommand = CommandIn<
  OpeningCommands & BallotCommands & EscalationCommands & EndingCommands & WaitCommands & RosterCommands
>;
