/** The description of this API, made from the same schemas that check the requests. */
import * as z from 'zod';
import { defineEndpoint } from '../kit/endpoint.ts';
import { describeApi } from '../kit/openapi.ts';

export const endpoint = defineEndpoint({
  summary: 'The OpenAPI 3.1 description of this API',
  answer: z.looseObject({}),
  async handle(_call, app) {
    return { status: 200, body: await describeApi(app.settings) };
  },
});
