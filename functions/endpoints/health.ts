/** Whether the service is up: it reads one row, and does not look into it; what else is wrong is said in words. */
import { storedPage } from '#views/list.ts';
import { allOffices } from '#views/offices.ts';
import type { App } from '../kit/app.ts';
import { defineEndpoint } from '../kit/endpoint.ts';

export const endpoint = defineEndpoint('health', async (_call, app) => {
  await storedPage(app.ports.views, allOffices, { limit: 1 });
  const problems = [...(app.settings.problems?.() ?? []), ...distrusted(app)];
  const status = problems.length === 0 ? 'ok' : 'degraded';
  const { version } = app.settings;
  return { body: { status, version, at: app.ports.clock.now(), ...(problems.length > 0 && { problems }) } };
});

/** How many, and not which: whoever asks here need not be signed in. */
function distrusted({ states }: App): string[] {
  const { length } = states.distrusted();
  if (length === 0) return [];
  return [
    `Folded states that are not believed: ${length}. They were not made here, or no fact vouches for them; histories are read from their first fact instead. Find out who writes to the store; the log names the histories, and so does npm run -s tollgate -- check.`,
  ];
}
