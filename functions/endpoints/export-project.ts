/** The whole history of a project as one file that anyone can verify without us. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { exportOf } from '../kit/export.ts';
import { loadVisibleProject } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('export-project', async ({ params, actor, query }, app) => {
  await loadVisibleProject(app, params.id, actor.id);
  const headers = { 'content-disposition': `attachment; filename="tollgate-${params.id}.json"` };
  return { body: await exportOf(app, params.id, query.since), headers };
});
