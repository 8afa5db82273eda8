/** What came of a benefit after closure is told, or corrected. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('review-benefit', ({ params: { id, benefit }, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'project', id, command: { type: 'review-benefit', benefit, ...body } }, sender);
});
