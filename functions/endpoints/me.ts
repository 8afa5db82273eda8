/** Who the caller is: the person of the token, and the offices and roles the facts give that person. */
import * as z from 'zod';
import { roles } from '#domain/values/roles.ts';
import { readPage } from '#views/list.ts';
import { officesOf } from '#views/offices.ts';
import { defineEndpoint } from '../kit/endpoint.ts';

export const endpoint = defineEndpoint({
  summary: 'Who you are, and your roles in each office',
  answer: z.object({
    id: z.string(),
    name: z.string().optional(),
    offices: z.array(z.object({ id: z.string(), name: z.string(), currency: z.string(), roles: z.array(z.enum(roles)) })),
  }),
  async handle({ actor }, app) {
    const { items: offices } = await readPage(app.ports.views, officesOf(actor.id), { limit: 200 });
    return { status: 200, body: { id: actor.id, name: offices[0]?.person, offices } };
  },
});
