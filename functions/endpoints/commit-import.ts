/** Takes a page of the rows of a file. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { pageOfRows } from '../kit/import-pages.ts';
import { commitRow } from '../kit/import-rows.ts';

export const endpoint = defineEndpoint('commit-import', async ({ body, actor }, app) => {
  const { page } = await pageOfRows(app, { asked: body, actor }, commitRow);
  return { body: page };
});
