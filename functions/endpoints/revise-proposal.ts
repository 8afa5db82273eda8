/** A revision of a proposal: intake looks at it afresh. */
import { revisionSchema } from '#domain/project/commands.ts';
import { projectDoor } from '../kit/project-endpoint.ts';

export const door = projectDoor({
  summary: 'Revise a proposal; a round that is open becomes void',
  body: revisionSchema,
  command: body => ({ type: 'revise-proposal', ...body }),
});
