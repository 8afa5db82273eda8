/** The whole history of a project as one file that anyone can verify without us. */
import * as z from 'zod';
import { defineEndpoint } from '../kit/endpoint.ts';
import { exportOf } from '../kit/export.ts';
import { idParams, loadVisibleProject } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Export the history of a project and its reviews with their digests',
  params: idParams,
  answer: z.looseObject({ format: z.literal('tollgate-export/1') }),
  async handle({ params, actor }, app) {
    await loadVisibleProject(app, params.id, actor.id);
    const headers = { 'content-disposition': `attachment; filename="tollgate-${params.id}.json"` };
    return { status: 200, body: await exportOf(app, params.id), headers };
  },
});
