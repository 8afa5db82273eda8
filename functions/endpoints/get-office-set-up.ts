/** What an office needs before its first decision: computed from its facts each time it is asked for. */
import { standingsOf } from '#domain/office/given-standards/standing.ts';
import { checklistOf, isSetUp, showsSetUp } from '#domain/office/set-up/checklist.ts';
import { storedPage } from '#views/list.ts';
import { projectsOf } from '#views/projects.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { officeAbove } from '../kit/round-office.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-office-set-up', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const { rows } = await storedPage(app.ports.views, projectsOf(params.id), { limit: 1 });
  const above = await officeAbove(app.states, office);
  const standings = standingsOf(office, above);
  const notTaken = standings.filter(({ standing }) => standing === 'not-taken').length;
  const steps = checklistOf(office, {
    mailIsSent: app.settings.mail?.sent ?? true,
    hasProjects: rows.length > 0,
    given: above && standings.length > 0 ? { by: above.name, all: standings.length, notTaken } : undefined,
  });
  return { body: { steps: [...steps], complete: isSetUp(steps), shown: showsSetUp(office, steps, { actor }) } };
});
