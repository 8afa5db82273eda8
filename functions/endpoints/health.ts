/** Whether the service is up: it reads one row, and does not look into it; what else is wrong is said in words. */
import { storedPage } from '#views/list.ts';
import { allOffices } from '#views/offices.ts';
import { defineEndpoint } from '../kit/endpoint.ts';

export const endpoint = defineEndpoint('health', async (_call, app) => {
  await storedPage(app.ports.views, allOffices, { limit: 1 });
  const problems = app.settings.problems?.() ?? [];
  const status = problems.length === 0 ? 'ok' : 'degraded';
  const { version } = app.settings;
  return { body: { status, version, at: app.ports.clock.now(), ...(problems.length > 0 && { problems: [...problems] }) } };
});
