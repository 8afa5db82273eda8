/**
 * The projects of an office: all, or those that say what is asked for, with words, or with the caller as sponsor or manager; newest first, by their latest news, or by
 * a column.
 */
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage, officeMeant } from '../kit/page.ts';
import { portfolioPage } from '../kit/portfolio.ts';

export const endpoint = defineEndpoint(
  'list-projects',
  async ({ query: { office: named, limit, cursor, order, ...asked }, actor }, app) => {
    const id = await officeMeant(app, actor.id, named);
    const office = (await app.states.current('office', id)).state;
    return answerPage(portfolioPage(app, { office: { ...office, id }, asked, order, person: actor.id }, { limit, cursor }));
  },
);
