/** The PMO opens a call for proposals. The same Idempotency-Key of the same person always means the same call. */
import { sha256 } from '#domain/history/digest.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('open-call', async ({ body, ...sender }, app) => {
  const { key, actor } = sender;
  const call = key === undefined ? app.ports.ids.next() : sha256(`${actor.id} ${key}`).slice(0, 22);
  return runCommand(app, { aggregate: 'call', id: call, command: { type: 'open-call', call, ...body } }, sender);
});
