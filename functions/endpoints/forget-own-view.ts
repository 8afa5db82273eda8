/** Forgets a view of the portfolio that the caller keeps alone. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { forgetOwnView, ownViewsOf } from '../kit/own-views.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('forget-own-view', async ({ params, body, actor }, app) => {
  await loadVisibleOffice(app, params.id, actor.id);
  const whose = { office: params.id, person: actor.id };
  await forgetOwnView(body.view, whose, app.ports.notes);
  const views = (await ownViewsOf(whose, app.ports.notes)).filter(({ name }) => name !== body.view);
  return { body: { views } };
});
