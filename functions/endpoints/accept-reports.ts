/** Accepts the reports of several projects on a period; of each is said what became of it. */
import { officePreconditions } from '#domain/office/actions.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

/** Reports that are accepted at the same time. */
const atOnce = 8;

export const endpoint = defineEndpoint('accept-reports', async ({ params, body, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const no = officePreconditions['set-reporting'](office, { actor, now: app.ports.clock.now() });
  if (no) throw refused(no.refusal);
  const items = new Array<{ project: string; outcome: 'accepted' | 'unchanged' | 'refused'; reason?: string }>(
    body.projects.length,
  );
  await forEachConcurrently(body.projects.entries(), atOnce, async ([index, project]) => {
    const { state } = await app.states.current('project', project);
    const here = state.office === params.id;
    const command = { type: 'answer-report' as const, period: params.period, accepted: true };
    const answer = here ? await app.execute<'project'>({ aggregate: 'project', id: project, command, actor }) : undefined;
    if (!answer) items[index] = { project, outcome: 'refused', reason: 'This office has no such project.' };
    else if ('refusal' in answer) items[index] = { project, outcome: 'refused', reason: answer.refusal.message };
    else items[index] = { project, outcome: answer.commit ? 'accepted' : 'unchanged' };
  });
  return { body: { items } };
});
