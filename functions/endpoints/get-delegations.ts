/** Who may cast whose ballot, from when until when. */
import * as z from 'zod';
import { defineEndpoint } from '../kit/endpoint.ts';
import { idParams, loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Delegations of an office',
  params: idParams,
  answer: z.looseObject({}),
  async handle({ params, actor }, app) {
    const office = await loadVisibleOffice(app, params.id, actor.id);
    return { status: 200, body: { delegations: office.delegations } };
  },
});
