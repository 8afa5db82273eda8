/** Whether the first office is still to be founded on the set-up page. */
import { defineEndpoint } from '../kit/endpoint.ts';

export const endpoint = defineEndpoint('get-set-up', async (_call, { settings }) => {
  return { body: { open: (await settings.setUp?.isOpen()) ?? false } };
});
