/** The history of an office as a file that verifies offline: for those who answer for it, because it holds people's addresses. */
import { officePreconditions } from '#domain/office/actions.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { exportOffice } from '../kit/export-office.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('export-office', async ({ params, actor, query }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const no = officePreconditions['export-office'](office, { actor, now: app.ports.clock.now() });
  if (no) throw refused(no.refusal);
  const headers = { 'content-disposition': `attachment; filename="tollgate-office-${params.id}.json"` };
  return { body: await exportOffice(app, params.id, query.since), headers };
});
