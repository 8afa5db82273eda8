/** What people and schedules ask of a question of weights: the commands of its subjects. */
import type { CommandIn } from '../decision/tables.ts';
import type { WeightingAnswerCommands } from './answers/commands.ts';
import type { WeightingAskingCommands } from './asking/commands.ts';
import type { WeightingEndingCommands } from './ending/commands.ts';

export type WeightingCommand = CommandIn<WeightingAskingCommands & WeightingAnswerCommands & WeightingEndingCommands>;
