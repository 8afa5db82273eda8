/**
 * What each operation takes: the parts of its path, its query and its body. These schemas check every request, give the handler its types
 * and make the description. Bodies that are commands of the domain already are referenced, not copied.
 */
import * as z from 'zod';
import { rescoreSchema } from '#domain/call/rescoring/asked.ts';
import { setBoardsSchema } from '#domain/office/boards/commands.ts';
import { setCalendarSchema } from '#domain/office/calendar/commands.ts';
import { refuseChangeSchema } from '#domain/office/changes/commands.ts';
import { grantDelegationSchema, revokeDelegationSchema } from '#domain/office/delegations/commands.ts';
import { invitationAnswerSchema } from '#domain/office/invitations/commands.ts';
import {
  deactivatePersonSchema,
  importPeopleSchema,
  reactivatePersonSchema,
  removePersonSchema,
  setPeopleSchema,
  setPersonSchema,
} from '#domain/office/people/commands.ts';
import { publishScoringModelSchema } from '#domain/office/scoring-models/commands.ts';
import { newAccountSchema } from '#domain/office/service-accounts/account.ts';
import { revokeServiceAccountSchema } from '#domain/office/service-accounts/commands.ts';
import { publishGateModelSchema, setGoalsSchema } from '#domain/office/standards/commands.ts';
import { judgeGoalsSchema } from '#domain/office/standards/judged-weights.ts';
import { changeRequestSchema } from '#domain/project/baselines/commands.ts';
import { closureReportSchema } from '#domain/project/closure/report.ts';
import { namingAnswerSchema } from '#domain/project/namings/commands.ts';
import { namedRoleSchema } from '#domain/project/namings/naming.ts';
import { replacePersonSchema } from '#domain/project/replacement/commands.ts';
import { waiverInputSchema } from '#domain/project/waivers/waiver.ts';
import { packKeptSchema, restartSchema } from '#domain/review/newer/commands.ts';
import { answerRecordedSchema, recordBallotSchema } from '#domain/review/recorded/commands.ts';
import { changeSeatSchema } from '#domain/review/roster/commands.ts';
import { withdrawalAnswerSchema, withdrawalSchema } from '#domain/review/withdrawal/commands.ts';
import { idSchema } from '#domain/values/text.ts';
import { assessmentRequests } from './requests/assessments.ts';
import { auditRequests } from './requests/audit.ts';
import { benefitRequests } from './requests/benefits.ts';
import { callRequests } from './requests/calls.ts';
import { everydayRequests } from './requests/everyday.ts';
import { exportRequests } from './requests/exports.ts';
import { feedRequests } from './requests/feeds.ts';
import { gateModelRequests } from './requests/gate-models.ts';
import { goingBackRequests } from './requests/going-back.ts';
import { identityRequests } from './requests/identity.ts';
import { commitImportBody, importUploadBody, previewImportBody, saveMappingBody } from './requests/imports.ts';
import { lessonsQuery, officeHistoryQuery } from './requests/lists.ts';
import { mailRequests } from './requests/mail.ts';
import { measureRequests } from './requests/measures.ts';
import { meetingRequests } from './requests/meetings.ts';
import { foundOfficeBody, setUpBody, setUpCodeBody } from './requests/offices.ts';
import { officesBelowRequests } from './requests/offices-below.ts';
import { acceptingOldNames } from './requests/old-names.ts';
import { personalDataRequests } from './requests/personal-data.ts';
import { portfolioRequests } from './requests/portfolio.ts';
import { acceptanceBody } from './requests/projects.ts';
import { publicLogRequests } from './requests/public-log.ts';
import { reportingRequests } from './requests/reporting.ts';
import { scimRequests } from './requests/scim.ts';
import { selectionRequests } from './requests/selections.ts';
import { exportQuery, idParams, open, pageQuery, plain, reviewParams } from './requests/shared.ts';
import { webhookRequests } from './requests/webhooks.ts';
import { weightingRequests } from './requests/weightings.ts';
import type { RouteId } from './routes.ts';

export interface RequestShape {
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** `z.undefined()` when there is none. */
  readonly body: z.ZodType;
}

/** Of one object: a project or an office. */
const byId = { ...plain, params: idParams };
const byPerson = { ...plain, params: idParams.extend({ person: idSchema }) };
const byAccount = { ...plain, params: idParams.extend({ account: idSchema }) };
const byReview = { ...plain, params: reviewParams };
const byQuestion = { ...plain, params: reviewParams.extend({ question: idSchema }) };

export const requests = {
  ...everydayRequests,
  'get-set-up': open,
  'check-set-up-code': { ...open, body: setUpCodeBody },
  'set-up': { ...open, body: setUpBody },
  ...goingBackRequests,
  ...benefitRequests,
  ...mailRequests,
  ...reportingRequests,
  ...officesBelowRequests,
  ...portfolioRequests,
  ...identityRequests,
  'report-closure': { ...byId, body: closureReportSchema },
  'answer-closure': { ...byId, body: acceptanceBody },
  'record-ballot': { ...byReview, body: recordBallotSchema },
  'answer-recorded-ballot': { ...byReview, body: answerRecordedSchema },
  ...selectionRequests,
  ...measureRequests,
  'list-lessons': { ...plain, query: lessonsQuery },
  'found-office': { ...plain, body: foundOfficeBody },
  'judge-goals': { ...byId, body: judgeGoalsSchema },
  'put-goals': { ...byId, body: acceptingOldNames(setGoalsSchema) },
  'put-calendar': { ...byId, body: setCalendarSchema },
  'get-office-set-up': byId,
  'dismiss-set-up': { ...byId, body: z.strictObject({}) },
  'get-offices-below': { ...byId, query: pageQuery },
  'get-gate-models': byId,
  'put-gate-models': { ...byId, body: acceptingOldNames(publishGateModelSchema) },
  ...gateModelRequests,
  'get-scoring-models': byId,
  'publish-scoring-model': { ...byId, body: publishScoringModelSchema },
  rescore: { ...byId, body: rescoreSchema },
  'put-boards': { ...byId, body: acceptingOldNames(setBoardsSchema) },
  'put-people': { ...byId, body: acceptingOldNames(setPeopleSchema) },
  'import-people': { ...byId, body: importPeopleSchema },
  'put-person': { ...byPerson, body: setPersonSchema },
  'remove-person': { ...byPerson, body: removePersonSchema },
  'get-places': { ...byPerson, query: z.strictObject({ successor: idSchema.optional() }) },
  'replace-person': { ...byPerson, body: replacePersonSchema },
  'deactivate-person': { ...byPerson, body: deactivatePersonSchema },
  'reactivate-person': { ...byPerson, body: reactivatePersonSchema },
  'grant-delegation': { ...byId, body: grantDelegationSchema },
  'revoke-delegation': { ...plain, params: idParams.extend({ delegation: idSchema }), body: revokeDelegationSchema },
  'answer-naming': { ...plain, params: idParams.extend({ role: namedRoleSchema }), body: namingAnswerSchema },
  'grant-waiver': { ...byId, body: waiverInputSchema },
  'request-change': { ...byId, body: changeRequestSchema },
  'accept-delegation': { ...plain, params: idParams.extend({ delegation: idSchema }), body: z.strictObject({}) },
  'approve-change': { ...plain, params: idParams.extend({ change: idSchema }), body: z.strictObject({}) },
  'refuse-change': { ...plain, params: idParams.extend({ change: idSchema }), body: refuseChangeSchema },
  'answer-invitation': { ...byPerson, body: invitationAnswerSchema },
  'change-seat': { ...byReview, body: changeSeatSchema },
  'get-office-history': { ...byId, query: officeHistoryQuery },
  'export-office': { ...byId, query: exportQuery },
  'withdraw-request': { ...byReview, body: withdrawalSchema },
  'answer-withdrawal': { ...byReview, body: withdrawalAnswerSchema },
  'get-answer-file': byQuestion,
  'keep-pack': { ...byReview, body: packKeptSchema },
  'get-service-accounts': byId,
  'add-service-account': { ...byId, body: newAccountSchema },
  'change-service-account-secret': { ...byAccount, body: z.strictObject({}) },
  'revoke-service-account': { ...byAccount, body: revokeServiceAccountSchema },
  'restart-round': { ...byReview, body: restartSchema },
  'address-import': { ...plain, body: importUploadBody },
  'preview-import': { ...plain, body: previewImportBody },
  'commit-import': { ...plain, body: commitImportBody },
  'get-import-mappings': byId,
  'save-import-mapping': { ...byId, body: saveMappingBody },
  'remove-import-mapping': { ...plain, params: idParams.extend({ mapping: idSchema }), body: z.strictObject({}) },
  ...meetingRequests,
  ...scimRequests,
  ...callRequests,
  ...assessmentRequests,
  ...webhookRequests,
  ...auditRequests,
  ...personalDataRequests,
  ...feedRequests,
  ...exportRequests,
  ...publicLogRequests,
  ...weightingRequests,
} as const satisfies { readonly [Id in RouteId]: RequestShape };

export type Requests = typeof requests;
