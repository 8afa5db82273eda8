/** Lessons of closed projects: those that hold the words of `q`, best first, or all, newest first. */
import { lessonsAbout, lessonsOf } from '#views/lessons.ts';
import { readPage } from '#views/list.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage, officeMeant } from '../kit/page.ts';

export const endpoint = defineEndpoint('list-lessons', async ({ query, actor }, app) => {
  const office = await officeMeant(app, actor.id, query.office);
  const { q, limit, cursor } = query;
  const { views } = app.ports;
  if (q === undefined || q === '') return answerPage(readPage(views, lessonsOf(office), { limit, cursor }));
  return { body: { items: await lessonsAbout(views, { office, text: q, limit }) } };
});
