/** The outlook of a project, and what came of former ones. */
import { projectActionsFor } from '#domain/project/actions.ts';
import { outlookOf } from '#domain/project/outlook/outlook.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleProject } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-outlook', async ({ params, actor }, app) => {
  const { project, office } = await loadVisibleProject(app, params.id, actor.id);
  const now = app.ports.clock.now();
  return {
    body: {
      outlook: outlookOf(project, office),
      currency: office.currency,
      observations: (project.observations ?? []).map(({ id, at, asked, cards, points, chances, came }) => ({
        ...{ id, at, asked, cards, points, chances },
        came: { cost: came.cost, slip: came.slip },
      })),
      mayTell: projectActionsFor(project, { actor, now, office }).includes('tell-outcome'),
    },
  };
});
