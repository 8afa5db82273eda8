/** The PMO opens a selection. The same Idempotency-Key of the same person always means the same selection. */
import { sha256 } from '#domain/history/digest.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('open-selection', async ({ body, ...sender }, app) => {
  const { key, actor } = sender;
  const selection = key === undefined ? app.ports.ids.next() : sha256(`${actor.id} selection ${key}`).slice(0, 22);
  return runCommand(
    app,
    { aggregate: 'selection', id: selection, command: { type: 'open-selection', selection, ...body } },
    sender,
  );
});
