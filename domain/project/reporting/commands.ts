/** What the office asks of a project's reports, and what the PMO says of them. */
import * as z from 'zod';
import type { Period } from '../../office/reporting/periods.ts';
import type { Ask } from '../../office/reporting/rule.ts';
import { longText } from '../../values/text.ts';

/** The body by which the PMO accepts a report or sends it back. */
export const reportAnswerSchema = z
  .strictObject({
    accepted: z.boolean(),
    reason: longText.optional().meta({ description: 'Required when it is sent back: what is missing' }),
  })
  .meta({ example: { accepted: false, reason: 'The forecast does not say what the delay costs.' } });

/** Which projects a period is asked of. */
export interface AskedOf {
  readonly gateModel?: string | undefined;
  readonly exceptModels: readonly string[];
  readonly onHold: boolean;
  readonly closing: boolean;
}

export interface ReportingCycleCommands {
  /** From the office, when a period has ended. */
  'ask-report': Ask & AskedOf;
  'answer-report': { period: Period } & z.output<typeof reportAnswerSchema>;
}
