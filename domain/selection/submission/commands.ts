/** What is asked when a scenario goes to a board, and while its ballots are missing. */
import * as z from 'zod';
import { ruleSchema } from '../../tally/rule.ts';
import { boardIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

/** Ballots on a selection are open: nothing in its history is kept back. */
export const selectionRuleSchema = ruleSchema.omit({ ballots: true });

/** The body with which a scenario is submitted. */
export const submitScenarioSchema = z.strictObject({
  scenario: z.int().min(1),
  board: boardIdSchema,
  rule: selectionRuleSchema,
  deadlineDays: z.int().min(1).max(180).default(14).meta({ description: 'Days that the board has' }),
  question: longText.optional(),
});

export interface SubmissionCommands {
  'submit-scenario': z.output<typeof submitScenarioSchema>;
  'remind-board': { number: number };
  'escalate-submission': Record<never, never>;
}
