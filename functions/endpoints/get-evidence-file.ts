/** A short-lived signed address from which the file of a piece of evidence can be taken. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { addressOf } from '../kit/recorded-file.ts';
import { loadShownProject } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-evidence-file', async ({ params, actor }, app) => {
  const project = await loadShownProject(app, params.id, actor.id);
  return { body: await addressOf(app, project.evidence.find(item => item.id === params.evidence)?.file) };
});
