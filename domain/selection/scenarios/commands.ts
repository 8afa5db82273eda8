/** What is asked about scenarios: people add, change, stop and remove them; the optimiser says what it found. */
import * as z from 'zod';
import { shortText } from '../../values/text.ts';
import type { BestFound, Conflict } from '../answers.ts';
import type { ResultFile, Standing } from './scenario.ts';
import { scenarioRulesSchema } from './scenario.ts';

/** Scenarios of one selection at a time. */
export const mostScenarios = 20;

/** The body of a scenario. */
export const scenarioInputSchema = z.strictObject({
  name: shortText,
  rules: scenarioRulesSchema.prefault({}),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(1)
    .meta({ description: 'Of the draws by which uncertain scores are tried: the same seed gives the same figures' }),
});
export type ScenarioInput = z.output<typeof scenarioInputSchema>;

/** Which solve it is of: an answer to former rules is not taken. */
interface OfSolve {
  scenario: number;
  revision: number;
}

export interface ScenarioCommands {
  'add-scenario': ScenarioInput;
  'change-scenario': ScenarioInput & { scenario: number };
  'stop-solving': { scenario: number };
  'remove-scenario': { scenario: number };
  'record-answer': OfSolve & {
    found: BestFound;
    within?: number | undefined;
    standings: readonly Standing[];
    result?: ResultFile | undefined;
    solver: string;
    /** Nothing more is looked for. */
    final: boolean;
    why?: string | undefined;
  };
  'record-conflict': OfSolve & { conflict: Conflict; result?: ResultFile | undefined; solver: string };
  'record-failure': OfSolve & { why: string };
}
