/** What operations on reports answer. */
import { receiptSchema } from './shared.ts';

export const reportingAnswers = {
  'amend-registers': receiptSchema,
} as const;
