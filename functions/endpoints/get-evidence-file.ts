/** A short-lived signed address from which the file of a piece of evidence can be taken. */
import { toInstant, toMs } from '#domain/values/time.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { notFound } from '../kit/problem.ts';
import { loadVisibleProject } from '../kit/run-command.ts';

const minutes = 5;

export const endpoint = defineEndpoint('get-evidence-file', async ({ params, actor }, app) => {
  const { project } = await loadVisibleProject(app, params.id, actor.id);
  const file = project.evidence.find(item => item.id === params.evidence)?.file;
  if (!file) throw notFound();
  const { clock, files } = app.ports;
  return { body: await files.downloadUrl(file.key, toInstant(toMs(clock.now()) + minutes * 60_000)) };
});
