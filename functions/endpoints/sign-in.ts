/** Where to sign in: what the portal must know before anyone has a token. */
import * as z from 'zod';
import { defineEndpoint } from '../kit/endpoint.ts';

export const endpoint = defineEndpoint({
  summary: 'The OpenID Connect issuer and client of the portal',
  answer: z.object({ issuer: z.string(), client: z.string(), audience: z.string() }),
  async handle(_call, { settings }) {
    return {
      status: 200,
      body: {
        issuer: settings.issuer,
        client: settings.client ?? 'tollgate-portal',
        audience: settings.audience ?? 'tollgate-api',
      },
    };
  },
});
