/** The picture of an office's logo, to its people. What an address means never changes, so whoever read it may keep it. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { logoContent } from '../kit/logo.ts';
import { notFound } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-logo', async ({ params, actor }, app) => {
  const { logo } = await loadVisibleOffice(app, params.id, actor.id);
  const content = logo?.digest === params.digest ? await logoContent(app, params.id, logo) : undefined;
  if (!logo || content === undefined) throw notFound();
  return {
    body: content,
    headers: { 'content-type': logo.type, 'cache-control': 'private, max-age=31536000, immutable' },
  };
});
