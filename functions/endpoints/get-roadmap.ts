/** Gates and milestones of projects on their days: a page of the portfolio, and of each project on it what it holds now. */
import { gateModelOf } from '#domain/office/state.ts';
import { type RoadmapLane, roadmapLane } from '#domain/project/portfolio/roadmap.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage } from '../kit/page.ts';
import { portfolioPage } from '../kit/portfolio.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

/** Projects that are read at the same time. */
const atOnce = 16;

export const endpoint = defineEndpoint('get-roadmap', async ({ params, query, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const { limit, cursor, order, ...asked } = query;
  const reading = portfolioPage(app, { office, asked, order, person: actor.id }, { limit, cursor });
  const { body } = await answerPage(reading);
  const now = app.ports.clock.now();
  const lanes = new Map<string, RoadmapLane>();
  await forEachConcurrently(body.items, atOnce, async ({ id }) => {
    const { state } = await app.states.current('project', id);
    if (state.id === undefined) return;
    const gates = gateModelOf(office, state.model?.id, state.model?.version)?.gates ?? [];
    lanes.set(
      id,
      roadmapLane(state, gate => gates.find(entry => entry.id === gate)?.name ?? gate, now),
    );
  });
  return { body: { ...body, items: body.items.flatMap(({ id }) => lanes.get(id) ?? []) } };
});
