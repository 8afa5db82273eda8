/** The history of a call and of its assessments as one file that anyone can verify without us. */
import { exportOfCall, loadVisibleCall } from '../kit/calls.ts';
import { defineEndpoint } from '../kit/endpoint.ts';

export const endpoint = defineEndpoint('export-call', async ({ params, actor, query }, app) => {
  const { call } = await loadVisibleCall(app, params.id, actor.id);
  const headers = { 'content-disposition': `attachment; filename="tollgate-call-${params.id}.json"` };
  return { body: await exportOfCall(app, call, query.since), headers };
});
