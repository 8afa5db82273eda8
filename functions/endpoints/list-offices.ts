/** The offices the caller belongs to. */
import { httpDoor } from '../kit/endpoint.ts';
import { lists } from '#views/rows.ts';
import { anyItem, page, pageOf, pageQuery } from '../kit/page.ts';

export const door = httpDoor({
  summary: 'Your offices',
  query: pageQuery,
  answer: pageOf(anyItem),
  async handle({ query, actor }, house) {
    return page(house, { list: lists.officesOf(actor.id), ...query });
  },
});
