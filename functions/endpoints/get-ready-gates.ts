/** Gates that the caller may ask for now and whose musts all pass: of the projects that the caller sponsors or manages. */
import type { ReadyGates } from '#api/answers/portfolio.ts';
import { unmetMusts } from '#domain/criteria/findings.ts';
import { projectActionsFor } from '#domain/project/actions.ts';
import { beforeNextGate } from '#domain/project/gates/before-next-gate.ts';
import { findProjects } from '#views/find-projects.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { officeAbove } from '../kit/round-office.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

const atOnce = 8;
/** Projects of one person that are looked at, those with the latest news first. */
const most = 50;

type Item = ReadyGates['items'][number];

export const endpoint = defineEndpoint('get-ready-gates', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const above = await officeAbove(app.states, office);
  const now = app.ports.clock.now();
  const { items: rows } = await findProjects(app.ports.views, { office: params.id, person: actor.id }, { limit: most });
  const ready = new Map<string, Item>();
  await forEachConcurrently(rows, atOnce, async ({ id, status, openReview }) => {
    if (status !== 'active' || openReview !== undefined) return;
    const { state } = await app.states.current('project', id);
    if (state.id === undefined || !projectActionsFor(state, { actor, now, office, above }).includes('request-gate')) return;
    const before = beforeNextGate(state, { office, now });
    if (!before || unmetMusts(before).length > 0) return;
    ready.set(id, { project: id, title: state.proposal.title, gate: before.gate.id, name: before.gate.name });
  });
  return { body: { items: rows.flatMap(({ id }) => ready.get(id) ?? []) } };
});
