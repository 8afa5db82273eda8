/** One kind of resources, by its name. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { named, resourceTypes } from '../kit/scim/discovery.ts';

export const endpoint = defineEndpoint('scim-resource-type', async ({ params }, { settings }) => {
  return { body: named(resourceTypes(settings.portalUrl), params.id) };
});
