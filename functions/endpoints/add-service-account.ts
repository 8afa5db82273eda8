/** An administrator makes a service account: the fact first, then the secret, so that a secret never exists without an account. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { withSecret } from '../kit/service-secret.ts';

export const endpoint = defineEndpoint('add-service-account', ({ params, body, ...sender }, app) => {
  const command = { type: 'add-service-account' as const, account: body };
  return withSecret(app, { aggregate: 'office', id: params.id, command }, { ...sender, account: body.id });
});
