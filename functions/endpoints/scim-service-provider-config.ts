/** What this service can do of SCIM. */
import { defineEndpoint } from '../kit/endpoint.ts';

import { serviceProviderConfig } from '../kit/scim/discovery.ts';
import { mostResults } from '../kit/scim/lists.ts';

export const endpoint = defineEndpoint('scim-service-provider-config', async (_call, { settings }) => {
  return { body: serviceProviderConfig(settings.portalUrl, mostResults) };
});
