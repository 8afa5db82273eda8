/** Whether the service is up: it reads one row, and does not look into it. */
import * as z from 'zod';
import { storedPage } from '#views/list.ts';
import { allOffices } from '#views/offices.ts';
import { defineEndpoint } from '../kit/endpoint.ts';

export const endpoint = defineEndpoint({
  summary: 'Whether the service can read its store',
  answer: z.object({ status: z.literal('ok'), version: z.string(), at: z.string() }),
  async handle(_call, app) {
    await storedPage(app.ports.views, allOffices, { limit: 1 });
    return { status: 200, body: { status: 'ok', version: app.settings.version, at: app.ports.clock.now() } };
  },
});
