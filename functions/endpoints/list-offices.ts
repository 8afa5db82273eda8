/** The offices the caller belongs to. */

import { lists } from '#views/rows.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { anyItem, page, pageOf, pageQuery } from '../kit/page.ts';

export const endpoint = defineEndpoint({
  summary: 'Your offices',
  query: pageQuery,
  answer: pageOf(anyItem),
  async handle({ query, actor }, app) {
    return page(app, { list: lists.officesOf(actor.id), ...query });
  },
});
