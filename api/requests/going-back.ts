/** Requests about work that goes back, goes into other hands, and belongs together. */
import { exceptionSchema } from '#domain/project/exceptions/commands.ts';
import { proceedSchema } from '#domain/project/gates/commands.ts';
import { proposalWithdrawalSchema } from '#domain/project/going-back/commands.ts';
import { handoverAnswerSchema, handoverSchema } from '#domain/project/handover/commands.ts';
import { leadRoleSchema } from '#domain/project/handover/roles.ts';
import { mergeSchema } from '#domain/project/merging/commands.ts';
import { modelVersionSchema } from '#domain/project/model-version/commands.ts';
import { needAnswerSchema, needDroppedSchema, needSchema } from '#domain/project/needs/commands.ts';
import { stagePlanSchema } from '#domain/project/own-stages/commands.ts';
import { joinProgrammeSchema, leaveProgrammeSchema } from '#domain/project/programme/commands.ts';
import { reopeningSchema } from '#domain/project/reopening/commands.ts';
import { idParams, plain } from './shared.ts';

const byId = { ...plain, params: idParams };

export const goingBackRequests = {
  proceed: { ...byId, body: proceedSchema },
  'merge-proposal': { ...byId, body: mergeSchema },
  'move-model-version': { ...byId, body: modelVersionSchema },
  'withdraw-proposal': { ...byId, body: proposalWithdrawalSchema },
  'get-parts': byId,
  'state-need': { ...byId, body: needSchema },
  'drop-need': { ...byId, body: needDroppedSchema },
  'answer-need': { ...byId, body: needAnswerSchema },
  'join-programme': { ...byId, body: joinProgrammeSchema },
  'leave-programme': { ...byId, body: leaveProgrammeSchema },
  'plan-stages': { ...byId, body: stagePlanSchema },
  'request-exception': { ...byId, body: exceptionSchema },
  'request-reopening': { ...byId, body: reopeningSchema },
  'offer-handover': { ...byId, body: handoverSchema },
  'answer-handover': { ...plain, params: idParams.extend({ role: leadRoleSchema }), body: handoverAnswerSchema },
} as const;
