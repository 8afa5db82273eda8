/** The boards with seats and chairs of an office. */
import * as z from 'zod';
import { defineEndpoint } from '../kit/endpoint.ts';
import { idParams, loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'The boards with seats and chairs of an office',
  params: idParams,
  answer: z.looseObject({}),
  async handle({ params, actor }, app) {
    const office = await loadVisibleOffice(app, params.id, actor.id);
    const { boards, versions } = office;
    return { status: 200, body: { boards, versions, changes: versions } };
  },
});
