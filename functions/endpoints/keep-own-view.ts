/** Keeps a view of the portfolio for the caller alone. */
import { withOwnView } from '#domain/office/portfolio-views/own.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { keepOwnView, ownViewsOf } from '../kit/own-views.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('keep-own-view', async ({ params, body, actor }, app) => {
  await loadVisibleOffice(app, params.id, actor.id);
  const { notes } = app.ports;
  const whose = { office: params.id, person: actor.id };
  const kept = withOwnView(await ownViewsOf(whose, notes), body);
  if ('refusal' in kept) throw refused(kept.refusal);
  await keepOwnView(body, whose, notes);
  return { body: { views: [...kept.views] } };
});
