/** How projects would stand by a draft of their gate model, for whoever may publish it. Nothing is stored. */
import { officePreconditions } from '#domain/office/actions.ts';
import { faultInModel } from '#domain/office/standards/model-faults.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage } from '../kit/page.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';
import { triedModel, triedOnOne } from '../kit/tried-models.ts';

export const endpoint = defineEndpoint('try-gate-model', async ({ params, body, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const context = { actor, now: app.ports.clock.now() };
  const no = officePreconditions['publish-gate-model'](office, context) ?? faultInModel(office, body.model);
  if (no) throw refused(no.refusal);
  const { project: id, model } = body;
  return answerPage(id === undefined ? triedModel(app, office, body) : triedOnOne(app, office, { model, id }));
});
