/** What people and workflows ask of an assessment: the commands of its subjects. */
import type { CommandIn } from '../decision/tables.ts';
import type { AssessmentOpeningCommands } from './opening/commands.ts';
import type { AssessmentPanelCommands } from './panel/commands.ts';
import type { AssessmentRatingCommands } from './ratings/commands.ts';
import type { AssessmentRevealingCommands } from './revealing/commands.ts';

export type AssessmentCommand = CommandIn<
  AssessmentOpeningCommands & AssessmentRatingCommands & AssessmentPanelCommands & AssessmentRevealingCommands
>;
