/** Gate models that come with Tollgate, to start from. */
import { presetModels } from '#presets/models.ts';
import { defineEndpoint } from '../kit/endpoint.ts';

export const endpoint = defineEndpoint('list-presets', async () => {
  return { body: { items: presetModels } };
});
