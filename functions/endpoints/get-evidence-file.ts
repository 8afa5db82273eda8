/** A short-lived signed address from which the file of a piece of evidence can be taken. */
import * as z from 'zod';
import { idSchema } from '#domain/values/text.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { notFound } from '../kit/problem.ts';
import { idParams, loadVisibleProject } from '../kit/run-command.ts';

const minutes = 5;

export const endpoint = defineEndpoint({
  summary: 'An address from which an evidence file may be taken within 5 minutes',
  params: idParams.extend({ evidence: idSchema }),
  answer: z.object({
    method: z.literal('GET'),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    expiresAt: z.iso.datetime(),
  }),
  async handle({ params, actor }, app) {
    const { project } = await loadVisibleProject(app, params.id, actor.id);
    const file = project.evidence.find(item => item.id === params.evidence)?.file;
    if (!file) throw notFound();
    const { clock, files } = app.ports;
    return { status: 200, body: await files.downloadUrl(file.key, toInstant(toMs(clock.now()) + minutes * 60_000)) };
  },
});
