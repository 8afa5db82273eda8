/**
 * What the operations take that people use every day: reading lists, projects and rounds, proposing, reporting, voting. The Lambda knows these from its
 * start; those of all others are loaded when one of them is first asked for (`functions/kit/endpoint.ts`).
 */
import { conditionAnswerSchema, conditionMetSchema } from '#domain/project/conditions/commands.ts';
import { evidenceInputSchema } from '#domain/project/delivery/evidence.ts';
import { gateRequestSchema } from '#domain/project/gates/commands.ts';
import { revisionSchema, submissionSchema } from '#domain/project/intake/commands.ts';
import { ballotInputSchema, recusalSchema } from '#domain/review/ballots/commands.ts';
import { answerSchema, questionSchema } from '#domain/review/questions/commands.ts';
import { idSchema } from '#domain/values/text.ts';
import { alertRequests } from './alerts.ts';
import { dutyRequests } from './duties.ts';
import { projectsQuery, reviewsQuery } from './lists.ts';
import { previewBody, reportBody, uploadBody } from './projects.ts';
import { exportQuery, idParams, open, pageQuery, plain, reviewParams, waitQuery } from './shared.ts';

/** Of one object: a project or an office. */
const byId = { ...plain, params: idParams };
const byReview = { ...plain, params: reviewParams };
const byQuestion = { ...plain, params: reviewParams.extend({ question: idSchema }) };

export const everydayRequests = {
  health: open,
  openapi: open,
  'sign-in': open,
  me: plain,
  'submit-proposal': { ...plain, body: submissionSchema },
  'preview-proposal': { ...plain, body: previewBody },
  'list-projects': { ...plain, query: projectsQuery },
  'get-project': { ...byId, query: waitQuery },
  'get-history': { ...byId, query: pageQuery },
  'get-alike': byId,
  'export-project': { ...byId, query: exportQuery },
  'revise-proposal': { ...byId, body: revisionSchema },
  'add-evidence': { ...byId, body: evidenceInputSchema },
  'address-upload': { ...byId, body: uploadBody },
  'get-evidence-file': { ...plain, params: idParams.extend({ evidence: idSchema }) },
  'file-report': { ...byId, body: reportBody },
  'request-review': { ...byId, body: gateRequestSchema },
  'meet-condition': { ...plain, params: idParams.extend({ condition: idSchema }), body: conditionMetSchema },
  'list-reviews': { ...plain, query: reviewsQuery },
  'get-review': { ...byReview, query: waitQuery },
  'cast-ballot': { ...byReview, body: ballotInputSchema },
  recuse: { ...byReview, body: recusalSchema },
  'list-offices': { ...plain, query: pageQuery },
  'get-office': byId,
  'get-goals': byId,
  'get-calendar': byId,
  'list-presets': plain,
  'get-people': byId,
  'ask-question': { ...byReview, body: questionSchema },
  'answer-question': { ...byQuestion, body: answerSchema },
  'answer-condition': { ...plain, params: idParams.extend({ condition: idSchema }), body: conditionAnswerSchema },
  'get-boards': byId,
  'get-delegations': byId,
  'get-changes': byId,
  ...alertRequests,
  ...dutyRequests,
} as const;
