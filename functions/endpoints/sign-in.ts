/** Where to sign in: what the portal must know before anyone has a token. */
import { defineEndpoint } from '../kit/endpoint.ts';

export const endpoint = defineEndpoint('sign-in', async (_call, { settings }) => {
  return {
    body: {
      issuer: settings.issuer,
      client: settings.client ?? 'tollgate-portal',
      audience: settings.audience ?? 'tollgate-api',
    },
  };
});
