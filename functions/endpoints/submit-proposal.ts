/** A sponsor proposes a project. The same Idempotency-Key of the same person always means the same project. */
import { sha256 } from '#domain/history/digest.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('submit-proposal', async ({ body, ...sender }, app) => {
  const project = sender.key === undefined ? app.ports.ids.next() : sha256(`${sender.actor.id} ${sender.key}`).slice(0, 22);
  return runCommand(
    app,
    { aggregate: 'project', id: project, command: { type: 'submit-proposal', project, proposal: body } },
    sender,
  );
});
