/** The member consents to a delegation that somebody else entered. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('accept-delegation', ({ params, ...sender }, app) => {
  return runCommand(
    app,
    { aggregate: 'office', id: params.id, command: { type: 'accept-delegation', delegation: params.delegation } },
    sender,
  );
});
