/** Forgets a view of the portfolio that an office keeps. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('forget-portfolio-view', ({ params, body, ...sender }, app) => {
  const command = { type: 'forget-portfolio-view' as const, view: body.view };
  return runCommand(app, { aggregate: 'office', id: params.id, command }, sender);
});
