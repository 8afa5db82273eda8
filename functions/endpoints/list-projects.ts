/**
 * The projects of an office: all, or those with a stage, a status, alerts, words, or the caller as sponsor or manager; newest first, or
 * by their latest news.
 */
import { findProjects } from '#views/find-projects.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage, officeMeant } from '../kit/page.ts';

export const endpoint = defineEndpoint(
  'list-projects',
  async ({ query: { office: named, limit, cursor, ...asked }, actor }, app) => {
    const office = await officeMeant(app, actor.id, named);
    const { stage, status, q: text } = asked;
    const person = asked.of === 'me' ? actor.id : undefined;
    const question = { office, stage, status, alerts: asked.alerts === 'yes', text, person, byNews: asked.order === 'news' };
    return answerPage(findProjects(app.ports.views, question, { limit, cursor }));
  },
);
