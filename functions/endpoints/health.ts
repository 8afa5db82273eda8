/** Whether the service is up: it reads one row. */
import * as z from 'zod';
import { httpDoor } from '../kit/endpoint.ts';
import { lists } from '#views/rows.ts';

export const door = httpDoor({
  summary: 'Whether the service can read its store',
  answer: z.object({ status: z.literal('ok'), version: z.string(), at: z.string() }),
  async handle(_call, house) {
    await house.ports.views.page(lists.offices(), { limit: 1 });
    return { status: 200, body: { status: 'ok', version: house.settings.version, at: house.ports.clock.now() } };
  },
});
