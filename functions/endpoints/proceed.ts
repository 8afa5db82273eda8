/** The sponsor goes on against a board's advice: visibly. */
import { proceedSchema } from '#domain/project/gates/commands.ts';
import { projectEndpoint } from '../kit/project-endpoint.ts';

export const endpoint = projectEndpoint({
  summary: 'Go on against the advice of an advisory gate, with a reason',
  body: proceedSchema,
  command: ({ reason }) => ({ type: 'proceed-against-advice', reason }),
});
