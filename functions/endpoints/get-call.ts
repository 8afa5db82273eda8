/** One call as it stands: terms, frozen model, proposals with how far their panels are, and what the caller may do. */
import { callActionsFor } from '#domain/call/actions.ts';
import { dimensionsOf } from '#domain/call/frozen-model.ts';
import { loadVisibleCall, titlesOf } from '../kit/calls.ts';
import { defineEndpoint } from '../kit/endpoint.ts';

export const endpoint = defineEndpoint('get-call', async ({ params, actor }, app) => {
  const { call, office, version } = await loadVisibleCall(app, params.id, actor.id);
  const now = app.ports.clock.now();
  const titles = await titlesOf([...call.proposals, ...call.waiting], app);
  const { waits: _, ranking: __, proposals, waiting, ...shown } = call;
  return {
    body: {
      ...shown,
      version,
      currency: office.currency,
      dimensions: [...dimensionsOf(call.model)],
      proposals: proposals.map(({ reminded: _reminded, askedAt: _askedAt, ...proposal }) => ({
        ...proposal,
        title: titles.get(proposal.project) ?? proposal.project,
      })),
      waiting: waiting.map(entry => ({ ...entry, title: titles.get(entry.project) ?? entry.project })),
      actions: callActionsFor(call, { actor, now, office }),
      now,
    },
  };
});
