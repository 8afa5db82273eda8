/** Keeps a view of the portfolio for everybody of an office. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('keep-portfolio-view', ({ params, body, ...sender }, app) => {
  const command = { type: 'keep-portfolio-view' as const, view: body };
  return runCommand(app, { aggregate: 'office', id: params.id, command }, sender);
});
