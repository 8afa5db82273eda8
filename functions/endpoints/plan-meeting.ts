/** A meeting of a board is planned. The same Idempotency-Key of the same person always means the same meeting. */
import { sha256 } from '#domain/history/digest.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('plan-meeting', async ({ body, ...sender }, app) => {
  const { key, actor } = sender;
  const meeting = key === undefined ? app.ports.ids.next() : sha256(`${actor.id} ${key}`).slice(0, 22);
  return runCommand(app, { aggregate: 'meeting', id: meeting, command: { type: 'plan-meeting', meeting, ...body } }, sender);
});
