/** What people and workflows ask of a review: the commands of its subjects. */
import type { CommandIn } from '../decision/tables.ts';
import type { WaitCommands } from '../decision/waits.ts';
import type { BallotCommands } from './ballots/commands.ts';
import type { EndingCommands } from './ending/commands.ts';
import type { EscalationCommands } from './escalation/commands.ts';
import type { NewerCommands } from './newer/commands.ts';
import type { OpeningCommands } from './opening/commands.ts';
import type { QuestionCommands } from './questions/commands.ts';
import type { RecordedCommands } from './recorded/commands.ts';
import type { RosterCommands } from './roster/commands.ts';
import type { WithdrawalCommands } from './withdrawal/commands.ts';

export type ReviewCommand = CommandIn<
  OpeningCommands &
    BallotCommands &
    EscalationCommands &
    EndingCommands &
    WaitCommands &
    RosterCommands &
    WithdrawalCommands &
    QuestionCommands &
    NewerCommands &
    RecordedCommands
>;
