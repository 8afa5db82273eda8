/** What an office needs before its first decision: computed from its facts each time it is asked for. */
import { checklistOf, isSetUp, showsSetUp } from '#domain/office/set-up/checklist.ts';
import { storedPage } from '#views/list.ts';
import { projectsOf } from '#views/projects.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-office-set-up', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const { rows } = await storedPage(app.ports.views, projectsOf(params.id), { limit: 1 });
  const steps = checklistOf(office, { mailIsSent: app.settings.mail?.sent ?? true, hasProjects: rows.length > 0 });
  return { body: { steps: [...steps], complete: isSetUp(steps), shown: showsSetUp(office, steps, { actor }) } };
});
