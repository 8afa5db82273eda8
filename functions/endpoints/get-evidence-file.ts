/** A short-lived signed address from which the file of a piece of evidence can be taken. */
import { idSchema } from '#domain/values/text.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { downloadAnswer, downloadOf } from '../kit/file-download.ts';
import { notFound } from '../kit/problem.ts';
import { idParams, loadVisibleProject } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'An address from which an evidence file may be taken within 5 minutes',
  params: idParams.extend({ evidence: idSchema }),
  answer: downloadAnswer,
  async handle({ params, actor }, app) {
    const { project } = await loadVisibleProject(app, params.id, actor.id);
    const file = project.evidence.find(item => item.id === params.evidence)?.file;
    if (!file) throw notFound();
    return downloadOf(app, file.key);
  },
});
