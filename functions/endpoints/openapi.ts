/** The description of this API, made from the same schemas that check the requests. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { describeApi } from '../kit/openapi.ts';

export const endpoint = defineEndpoint('openapi', async (_call, app) => {
  return { body: await describeApi(app.settings) };
});
