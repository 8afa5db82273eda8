/** One call as it stands: terms, frozen model, proposals with how far their panels are, and what the caller may do. */
import { callActionsFor, proposalActionsFor } from '#domain/call/actions.ts';
import { dimensionsOf } from '#domain/call/frozen-model.ts';
import { loadVisibleCall, panelsOf, projectsOf } from '../kit/calls.ts';
import { defineEndpoint } from '../kit/endpoint.ts';

export const endpoint = defineEndpoint('get-call', async ({ params, actor }, app) => {
  const { call, office, version } = await loadVisibleCall(app, params.id, actor.id);
  const context = { actor, now: app.ports.clock.now(), office };
  const projects = await projectsOf([...call.proposals, ...call.waiting], app);
  const panels = await panelsOf(call, app);
  const { waits: _, ranking: __, proposals, waiting, ...shown } = call;
  const ofReader = (id: string) => {
    const project = projects.get(id);
    if (!project) return { title: id, yours: false, actions: [] };
    const { title, sponsor, manager } = project.proposal;
    return {
      title,
      yours: actor.id === sponsor || actor.id === manager,
      actions: [...proposalActionsFor(call, project, context)],
    };
  };
  return {
    body: {
      ...shown,
      version,
      currency: office.currency,
      dimensions: [...dimensionsOf(call.model)],
      proposals: proposals.map(({ reminded: _reminded, askedAt: _askedAt, ...proposal }) => {
        const panel = panels.get(proposal.project);
        return { ...proposal, ...ofReader(proposal.project), ...(panel && { panel }) };
      }),
      waiting: waiting.map(entry => ({ ...entry, ...ofReader(entry.project) })),
      actions: [...callActionsFor(call, context)],
      now: context.now,
    },
  };
});
