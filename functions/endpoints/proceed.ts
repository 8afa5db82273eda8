/** The sponsor goes on against a board's advice: visibly. */
import { proceedSchema } from '#domain/project/commands.ts';
import { projectDoor } from '../kit/project-endpoint.ts';

export const door = projectDoor({
  summary: 'Go on against the advice of an advisory gate, with a reason',
  body: proceedSchema,
  command: ({ reason }) => ({ type: 'proceed-against-advice', reason }),
});
