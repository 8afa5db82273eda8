/** The projects that a programme holds, and what they come to. */
import { rollUp } from '#domain/project/programme/roll-up.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { partsOf } from '../kit/parts.ts';
import { loadVisibleProject } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-parts', async ({ params, actor }, app) => {
  const { project, office } = await loadVisibleProject(app, params.id, actor.id);
  const items = await partsOf(project, app);
  return { body: { items, sums: rollUp(items), currency: office.currency } };
});
