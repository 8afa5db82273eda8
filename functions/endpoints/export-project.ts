/** The whole history of a project as one file that anyone can verify without us. */
import * as z from 'zod';
import { idParams, projectFor } from '../kit/run-command.ts';
import { httpDoor } from '../kit/endpoint.ts';
import { exportOf } from '../kit/export.ts';

export const door = httpDoor({
  summary: 'Export the history of a project and its reviews with their digests',
  params: idParams,
  answer: z.looseObject({ format: z.literal('tollgate-export/1') }),
  async handle({ params, actor }, house) {
    await projectFor(house, params.id, actor.id);
    const headers = { 'content-disposition': `attachment; filename="tollgate-${params.id}.json"` };
    return { status: 200, body: await exportOf(house, params.id), headers };
  },
});
