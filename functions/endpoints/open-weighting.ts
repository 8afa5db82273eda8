/** The PMO asks several people for weights. The same Idempotency-Key of the same person always means the same question. */
import { sha256 } from '#domain/history/digest.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('open-weighting', async ({ body, ...sender }, app) => {
  const { key, actor } = sender;
  const weighting = key === undefined ? app.ports.ids.next() : sha256(`${actor.id} ${key}`).slice(0, 22);
  return runCommand(
    app,
    { aggregate: 'weighting', id: weighting, command: { type: 'open-weighting', weighting, ...body } },
    sender,
  );
});
