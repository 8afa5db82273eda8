/** Whether a code opens the set-up: asked before somebody fills in the rest. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { openSetUp } from '../kit/set-up.ts';

export const endpoint = defineEndpoint('check-set-up-code', async ({ body }, app) => {
  await openSetUp(app, body.code);
  return { body: { open: true } };
});
