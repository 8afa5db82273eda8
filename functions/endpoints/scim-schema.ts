/** The attributes of one kind of resources, by the name of its schema. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { named, schemas } from '../kit/scim/discovery.ts';

export const endpoint = defineEndpoint('scim-schema', async ({ params }, { settings }) => {
  return { body: named(schemas(settings.portalUrl), params.id) };
});
