/** What is answered where proposals are chosen: calls and their panels, selections by a board, weights of several people. */
import { assessmentRowView, assessmentViewSchema, callExportSchema, callRowView, callViewSchema } from './calls.ts';
import { entrySchema } from './history.ts';
import { rankingSchema, triedRankingSchema } from './rankings.ts';
import { scenarioResultSchema } from './scenario-results.ts';
import {
  candidatesSchema,
  comparisonSchema,
  selectionExportSchema,
  selectionRowView,
  selectionViewSchema,
} from './selections.ts';
import { pageOf, receiptSchema } from './shared.ts';
import { weightingExportSchema, weightingRowView, weightingViewSchema } from './weightings.ts';

export const choosingAnswers = {
  'list-selections': pageOf(selectionRowView),
  'open-selection': receiptSchema,
  'get-selection': selectionViewSchema,
  'add-scenario': receiptSchema,
  'change-scenario': receiptSchema,
  'stop-solving': receiptSchema,
  'remove-scenario': receiptSchema,
  'get-scenario-result': scenarioResultSchema,
  'get-candidates': candidatesSchema,
  'get-comparison': comparisonSchema,
  'submit-scenario': receiptSchema,
  'cast-selection-ballot': receiptSchema,
  'recuse-from-selection': receiptSchema,
  'withdraw-selection': receiptSchema,
  'get-selection-history': pageOf(entrySchema),
  'export-selection': selectionExportSchema,
  'list-calls': pageOf(callRowView),
  'open-call': receiptSchema,
  'get-call': callViewSchema,
  'amend-call': receiptSchema,
  'join-call': receiptSchema,
  'leave-call': receiptSchema,
  'close-call': receiptSchema,
  'end-call': receiptSchema,
  'get-ranking': rankingSchema,
  'try-weights': triedRankingSchema,
  'get-call-history': pageOf(entrySchema),
  'export-call': callExportSchema,
  'list-assessments': pageOf(assessmentRowView),
  'get-assessment': assessmentViewSchema,
  'give-ratings': receiptSchema,
  'recuse-assessor': receiptSchema,
  'replace-assessor': receiptSchema,
  'ask-talk': receiptSchema,
  'end-assessment': receiptSchema,
  'list-weightings': pageOf(weightingRowView),
  'open-weighting': receiptSchema,
  'get-weighting': weightingViewSchema,
  'answer-weighting': receiptSchema,
  'close-weighting': receiptSchema,
  'take-goal-weights': receiptSchema,
  'take-model-weights': receiptSchema,
  'export-weighting': weightingExportSchema,
} as const;
