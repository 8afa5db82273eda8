/** Who holds a role and who is to take it agree to the handover, or decline it. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('answer-handover', ({ params, body, ...sender }, app) => {
  return runCommand(
    app,
    { aggregate: 'project', id: params.id, command: { type: 'answer-handover', role: params.role, ...body } },
    sender,
  );
});
