/** The goals with their weights, and the scoring model of an office. */
import * as z from 'zod';
import { defineEndpoint } from '../kit/endpoint.ts';
import { idParams, loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'The goals with their weights, and the scoring model of an office',
  params: idParams,
  answer: z.looseObject({}),
  async handle({ params, actor }, app) {
    const office = await loadVisibleOffice(app, params.id, actor.id);
    const { goals, scoring, versions } = office;
    return { status: 200, body: { goals, scoring, versions, changes: versions } };
  },
});
