/** Lessons of closed projects: those that hold the words of `q`, best first, or all, newest first. */
import * as z from 'zod';
import { lists } from '#views/rows.ts';
import { lessonsAbout } from '#views/similar.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { anyItem, officeMeant, officeQuery, page, pageOf } from '../kit/page.ts';

export const endpoint = defineEndpoint({
  summary: 'Search the lessons of closed projects',
  query: officeQuery.extend({ q: z.string().trim().max(200).optional() }),
  answer: pageOf(anyItem),
  async handle({ query, actor }, app) {
    const office = await officeMeant(app, actor.id, query.office);
    const { q, limit, cursor } = query;
    if (q === undefined || q === '') return page(app, { list: lists.lessons(office), limit, cursor, reverse: true });
    return { status: 200, body: { items: await lessonsAbout(app, { office, text: q, limit }) } };
  },
});
