/** Asks the board (or the automatic gate) for the next decision. */
import { gateRequestSchema } from '#domain/project/gates/commands.ts';
import { projectEndpoint } from '../kit/project-endpoint.ts';

export const endpoint = projectEndpoint({
  summary: 'Ask for the next gate',
  body: gateRequestSchema,
  command: ({ gate }) => ({ type: 'request-gate', gate }),
});
