/** What people and workflows ask of a selection: the commands of its subjects. */
import type { CommandIn } from '../decision/tables.ts';
import type { WaitCommands } from '../decision/waits.ts';
import type { SelectionBallotCommands } from './ballots/commands.ts';
import type { CandidateCommands } from './candidates/commands.ts';
import type { SelectionEndingCommands } from './ending/commands.ts';
import type { ScenarioCommands } from './scenarios/commands.ts';
import type { SubmissionCommands } from './submission/commands.ts';

export type SelectionCommand = CommandIn<
  CandidateCommands & ScenarioCommands & SubmissionCommands & SelectionBallotCommands & SelectionEndingCommands & WaitCommands
>;
