/** The customer's word on a closure report. */
import { acceptanceSchema } from '#domain/project/closure/commands.ts';
import { projectEndpoint } from '../kit/project-endpoint.ts';

export const endpoint = projectEndpoint({
  summary: 'Accept the result of a project, or say what is missing',
  body: acceptanceSchema,
  command: body => ({ type: 'answer-closure', ...body }),
});
