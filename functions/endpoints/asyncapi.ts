/** The description of all events, with the version of this deployment. */
import { describeEvents } from '#api/asyncapi.ts';
import { defineEndpoint } from '../kit/endpoint.ts';

export const endpoint = defineEndpoint('asyncapi', async (_call, { settings }) => {
  const description = await describeEvents();
  return { body: { ...description, info: { ...description.info, version: settings.version } } };
});
