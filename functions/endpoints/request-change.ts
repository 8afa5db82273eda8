/** Asks a board to change the approved cost, end or scope. */
import { changeRequestSchema } from '#domain/project/baselines/commands.ts';
import { projectEndpoint } from '../kit/project-endpoint.ts';

export const endpoint = projectEndpoint({
  summary: 'Ask for a change of the approved cost, end or scope',
  body: changeRequestSchema,
  command: body => ({ type: 'request-change', ...body }),
});
