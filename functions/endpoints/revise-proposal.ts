/** A revision of a proposal: intake looks at it afresh. */
import { revisionSchema } from '#domain/project/intake/commands.ts';
import { projectEndpoint } from '../kit/project-endpoint.ts';

export const endpoint = projectEndpoint({
  summary: 'Revise a proposal; refused (409) while a board decides on it',
  body: revisionSchema,
  command: body => ({ type: 'revise-proposal', ...body }),
});
