/** An administrator gives a service account another secret; also the way to one that got lost before anybody had read it. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { withSecret } from '../kit/service-secret.ts';

export const endpoint = defineEndpoint(
  'change-service-account-secret',
  ({ params: { id, account }, body: _, ...sender }, app) => {
    const command = { type: 'change-service-account-secret' as const, account };
    return withSecret(app, { aggregate: 'office', id, command }, { ...sender, account });
  },
);
