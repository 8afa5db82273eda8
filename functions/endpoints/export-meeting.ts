/** The history of a meeting and of what its agenda names as one file that anyone can verify without us. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { exportOfMeeting } from '../kit/meeting-export.ts';
import { loadVisibleMeeting } from '../kit/meetings.ts';

export const endpoint = defineEndpoint('export-meeting', async ({ params, actor, query }, app) => {
  const { meeting } = await loadVisibleMeeting(app, params.id, actor.id);
  const headers = { 'content-disposition': `attachment; filename="tollgate-meeting-${params.id}.json"` };
  return { body: await exportOfMeeting(app, meeting, query.since), headers };
});
