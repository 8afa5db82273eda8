/**
 * What each operation answers when it succeeds. These schemas type the handlers, make the description, and check every answer of the
 * end-to-end tests; at run time answers are made from facts and not checked again, so the http Lambda does not carry them.
 */
import type * as z from 'zod';
import { alikeSchema } from './answers/alike.ts';
import { choosingAnswers } from './answers/choosing.ts';
import { delegationsSchema } from './answers/delegations.ts';
import { dutyAnswers } from './answers/duties.ts';
import { exportAnswers } from './answers/exports.ts';
import { feedAnswers, feedReceiptSchema } from './answers/feeds.ts';
import { betweenGatesAnswers } from './answers/going-back.ts';
import { entrySchema, exportSchema, officeEntrySchema, officeExportSchema } from './answers/history.ts';
import { identityAnswers } from './answers/identity.ts';
import { importMappingsSchema, importPageSchema, importPreviewSchema } from './answers/imports.ts';
import { waitingSchema } from './answers/inbox.ts';
import { judgedWeightsSchema } from './answers/judged-weights.ts';
import { alertRowView, officeRowView, projectRowView } from './answers/lists.ts';
import { mailAnswers } from './answers/mail.ts';
import { measureAnswers } from './answers/measures.ts';
import { consentedSchema, meetingAnswers } from './answers/meetings.ts';
import {
  boardsSchema,
  calendarAnswerSchema,
  changesSchema,
  gateModelsSchema,
  goalsSchema,
  officeBelowSchema,
  officeSetUpSchema,
  officeViewSchema,
  presetsSchema,
} from './answers/offices.ts';
import { outlookAnswers } from './answers/outlooks.ts';
import { importedPeopleSchema, peopleSchema, placesSchema, replacedSchema } from './answers/people.ts';
import { personalDataAnswers } from './answers/personal-data.ts';
import { portfolioAnswers } from './answers/portfolio.ts';
import { partsSchema } from './answers/programmes.ts';
import { projectViewSchema } from './answers/projects.ts';
import { foundLessonSchema, previewSchema } from './answers/proposals.ts';
import { reportingAnswers } from './answers/reporting.ts';
import { rescoredSchema } from './answers/rescored.ts';
import { reviewViewSchema } from './answers/reviews.ts';
import { scimAnswers } from './answers/scim.ts';
import { scoringModelsSchema } from './answers/scoring-models.ts';
import { secretReceiptSchema, serviceAccountsSchema } from './answers/service-accounts.ts';
import { fileAddressSchema, pageOf, receiptSchema, type Shown, uploadAddressSchema } from './answers/shared.ts';
import {
  asyncDescriptionSchema,
  descriptionSchema,
  healthSchema,
  meSchema,
  setUpDoneSchema,
  setUpStateSchema,
  signInSchema,
} from './answers/system.ts';
import { aboveAnswers } from './answers/thresholds.ts';
import { triedModelSchema } from './answers/tried-models.ts';
import { webhookAnswers, webhookReceiptSchema } from './answers/webhooks.ts';
import type { RouteId } from './routes.ts';

export const answers = {
  health: healthSchema,
  openapi: descriptionSchema,
  asyncapi: asyncDescriptionSchema,
  'sign-in': signInSchema,
  'get-set-up': setUpStateSchema,
  'check-set-up-code': setUpStateSchema,
  'set-up': setUpDoneSchema,
  me: meSchema,
  'submit-proposal': receiptSchema,
  'preview-proposal': previewSchema,
  'get-alike': alikeSchema,
  'list-projects': pageOf(projectRowView),
  'get-project': projectViewSchema,
  'get-history': pageOf(entrySchema),
  'export-project': exportSchema,
  'revise-proposal': receiptSchema,
  'add-evidence': receiptSchema,
  'address-upload': uploadAddressSchema,
  'get-evidence-file': fileAddressSchema,
  'file-report': receiptSchema,
  ...reportingAnswers,
  'request-review': receiptSchema,
  'meet-condition': receiptSchema,
  proceed: receiptSchema,
  'report-closure': receiptSchema,
  'answer-closure': receiptSchema,
  'list-reviews': pageOf(waitingSchema),
  'get-review': reviewViewSchema,
  'cast-ballot': receiptSchema,
  'record-ballot': receiptSchema,
  'answer-recorded-ballot': receiptSchema,
  recuse: receiptSchema,
  ...dutyAnswers,
  ...measureAnswers,
  'list-alerts': pageOf(alertRowView),
  'list-lessons': pageOf(foundLessonSchema),
  'list-presets': presetsSchema,
  'list-offices': pageOf(officeRowView),
  'found-office': receiptSchema,
  'get-office': officeViewSchema,
  'get-goals': goalsSchema,
  'judge-goals': judgedWeightsSchema,
  'put-goals': receiptSchema,
  'get-calendar': calendarAnswerSchema,
  'get-office-set-up': officeSetUpSchema,
  'dismiss-set-up': receiptSchema,
  'get-offices-below': pageOf(officeBelowSchema),
  ...portfolioAnswers,
  ...identityAnswers,
  'get-gate-models': gateModelsSchema,
  'put-gate-models': receiptSchema,
  'try-gate-model': triedModelSchema,
  'get-scoring-models': scoringModelsSchema,
  'publish-scoring-model': receiptSchema,
  rescore: rescoredSchema,
  'get-boards': boardsSchema,
  'put-boards': receiptSchema,
  'get-people': peopleSchema,
  'put-people': receiptSchema,
  'import-people': importedPeopleSchema,
  'put-person': receiptSchema,
  'remove-person': receiptSchema,
  'get-places': placesSchema,
  'replace-person': replacedSchema,
  'deactivate-person': receiptSchema,
  'reactivate-person': receiptSchema,
  'get-delegations': delegationsSchema,
  'grant-delegation': receiptSchema,
  'revoke-delegation': receiptSchema,
  'answer-condition': receiptSchema,
  'answer-naming': receiptSchema,
  'grant-waiver': receiptSchema,
  'move-model-version': receiptSchema,
  'merge-proposal': receiptSchema,
  'withdraw-proposal': receiptSchema,
  'get-parts': partsSchema,
  'state-need': receiptSchema,
  'drop-need': receiptSchema,
  'answer-need': receiptSchema,
  'acknowledge-alert': receiptSchema,
  'finish-tripwire-duty': receiptSchema,
  'join-programme': receiptSchema,
  'leave-programme': receiptSchema,
  ...betweenGatesAnswers,
  'offer-handover': receiptSchema,
  'answer-handover': receiptSchema,
  'accept-delegation': receiptSchema,
  'get-changes': changesSchema,
  'approve-change': receiptSchema,
  'refuse-change': receiptSchema,
  'answer-invitation': receiptSchema,
  'change-seat': receiptSchema,
  'get-office-history': pageOf(officeEntrySchema),
  'export-office': officeExportSchema,
  'request-change': receiptSchema,
  'withdraw-request': receiptSchema,
  'answer-withdrawal': receiptSchema,
  'ask-question': receiptSchema,
  'answer-question': receiptSchema,
  'get-answer-file': fileAddressSchema,
  'keep-pack': receiptSchema,
  'restart-round': receiptSchema,
  'get-service-accounts': serviceAccountsSchema,
  'add-service-account': secretReceiptSchema,
  'change-service-account-secret': secretReceiptSchema,
  'revoke-service-account': receiptSchema,
  'address-import': uploadAddressSchema,
  'preview-import': importPreviewSchema,
  'commit-import': importPageSchema,
  'get-import-mappings': importMappingsSchema,
  'save-import-mapping': receiptSchema,
  'remove-import-mapping': receiptSchema,
  ...scimAnswers,
  ...meetingAnswers,
  ...choosingAnswers,
  ...feedAnswers,
  ...exportAnswers,
  ...webhookAnswers,
  ...mailAnswers,
  ...aboveAnswers,
  ...outlookAnswers,
  ...personalDataAnswers,
} as const satisfies { readonly [Id in RouteId]: z.ZodType };

/** Whether an operation stores something, and answers what: it takes an `Idempotency-Key`, and may be refused by a rule. */
export function answersReceipt(id: RouteId): boolean {
  const schema: z.ZodType = answers[id];
  const receipts: readonly z.ZodType[] = [
    receiptSchema,
    secretReceiptSchema,
    webhookReceiptSchema,
    feedReceiptSchema,
    consentedSchema,
  ];
  return receipts.includes(schema);
}

export type Answer<Id extends RouteId> = Shown<z.output<(typeof answers)[Id]>>;
