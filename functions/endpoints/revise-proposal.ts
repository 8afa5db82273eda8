/** A revision of a proposal: intake looks at it afresh. */
import { revisionSchema } from '#domain/project/intake/commands.ts';
import { projectEndpoint } from '../kit/project-endpoint.ts';

export const endpoint = projectEndpoint({
  summary: 'Revise a proposal; a round that is open becomes void',
  body: revisionSchema,
  command: body => ({ type: 'revise-proposal', ...body }),
});
