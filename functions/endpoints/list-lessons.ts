/** Lessons of closed projects: those that hold the words of `q`, best first, or all, newest first. */
import * as z from 'zod';
import { lessonsAbout, lessonsOf } from '#views/lessons.ts';
import { readPage } from '#views/list.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage, anyItem, officeMeant, officeQuery, pageOf } from '../kit/page.ts';

export const endpoint = defineEndpoint({
  summary: 'Search the lessons of closed projects',
  query: officeQuery.extend({ q: z.string().trim().max(200).optional() }),
  answer: pageOf(anyItem),
  async handle({ query, actor }, app) {
    const office = await officeMeant(app, actor.id, query.office);
    const { q, limit, cursor } = query;
    const { views } = app.ports;
    if (q === undefined || q === '') return answerPage(readPage(views, lessonsOf(office), { limit, cursor }));
    return { status: 200, body: { items: await lessonsAbout(views, { office, text: q, limit }) } };
  },
});
