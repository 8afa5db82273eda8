/** What the panel of a call takes: ratings, words about who rates, and how it ends. */
import { recuseAssessorSchema, replaceAssessorSchema } from '#domain/assessment/panel/commands.ts';
import { giveRatingsSchema } from '#domain/assessment/ratings/commands.ts';
import { askTalkSchema, endAssessmentSchema } from '#domain/assessment/revealing/commands.ts';
import { assessmentsQuery } from './lists.ts';
import { assessmentParams, plain } from './shared.ts';

const byAssessment = { ...plain, params: assessmentParams };

export const assessmentRequests = {
  'list-assessments': { ...plain, query: assessmentsQuery },
  'get-assessment': byAssessment,
  'give-ratings': { ...byAssessment, body: giveRatingsSchema },
  'recuse-assessor': { ...byAssessment, body: recuseAssessorSchema },
  'replace-assessor': { ...byAssessment, body: replaceAssessorSchema },
  'ask-talk': { ...byAssessment, body: askTalkSchema },
  'end-assessment': { ...byAssessment, body: endAssessmentSchema },
} as const;
