/** Whether the service is up: it reads one row, and does not look into it. */
import { storedPage } from '#views/list.ts';
import { allOffices } from '#views/offices.ts';
import { defineEndpoint } from '../kit/endpoint.ts';

export const endpoint = defineEndpoint('health', async (_call, app) => {
  await storedPage(app.ports.views, allOffices, { limit: 1 });
  return { body: { status: 'ok', version: app.settings.version, at: app.ports.clock.now() } };
});
