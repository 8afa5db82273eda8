/** What is asked about the end of a project: to report it, to accept it, and the steps of its workflow. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';
import type { ClosureReport } from './report.ts';

/** The body of the customer's answer. */
export const acceptanceSchema = z
  .strictObject({ accepted: z.boolean(), comment: longText.optional() })
  .refine(body => body.accepted || body.comment !== undefined, {
    path: ['comment'],
    message: 'say what is missing when you do not accept',
  });

export interface ClosureCommands {
  'report-closure': { report: ClosureReport };
  'remind-customer': { number: number; times: number };
  'answer-closure': { accepted: boolean; comment?: string | undefined };
  'request-closing-review': { number: number };
  archive: { number: number; key: string; sha256: string };
  close: { number: number };
}
