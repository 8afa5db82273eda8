/**
 * The projects of an office: all, or those with a stage, a status, alerts, words, or the caller as sponsor or manager; newest first, or
 * by their latest news.
 */
import * as z from 'zod';
import { words } from '#domain/scoring/similarity.ts';
import { idSchema } from '#domain/values/text.ts';
import { findProjects } from '#views/find-projects.ts';
import { projectStatuses } from '#views/projects.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage, anyItem, officeMeant, officeQuery, pageOf } from '../kit/page.ts';

const query = officeQuery.extend({
  stage: idSchema.optional(),
  status: z.enum(projectStatuses).optional(),
  alerts: z.literal('yes').optional().meta({ description: 'Only projects with a criterion that fails now' }),
  q: z
    .string()
    .trim()
    .max(200)
    .refine(text => words(text).length > 0, 'at least one word of two letters or digits')
    .optional()
    .meta({ description: 'Words that words of the title, department or category begin with; each must be there' }),
  of: z
    .literal('me')
    .optional()
    .meta({ description: 'Only projects that you sponsor or manage, those with the latest news first' }),
  order: z.enum(['submitted', 'news']).optional().meta({
    description:
      'submitted (unless said otherwise): newest first. news: what happened last first; looking for few projects that way may give short pages, go on with the cursor',
  }),
});

export const endpoint = defineEndpoint({
  summary: 'Projects of an office: by stage, status, alerts and words, yours, or by what changed last',
  query,
  answer: pageOf(anyItem),
  async handle({ query: { office: named, limit, cursor, ...asked }, actor }, app) {
    const office = await officeMeant(app, actor.id, named);
    const { stage, status, q: text } = asked;
    const person = asked.of === 'me' ? actor.id : undefined;
    const question = { office, stage, status, alerts: asked.alerts === 'yes', text, person, byNews: asked.order === 'news' };
    return answerPage(findProjects(app.ports.views, question, { limit, cursor }));
  },
});
