/** The projects of an office under one scoring model and under another: who moves and why. Nothing is stored. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { pageOf, rescoredIn, rescoredTable } from '../kit/rescored.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('rescore', async ({ params, body, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const whole = await rescoredIn(app, office, body);
  return { body: pageOf(whole, body), table: () => rescoredTable(whole) };
});
