/** Gate models and sets of goals that come with Tollgate, to start from. */
import { presetGoals } from '#presets/goals.ts';
import { presetModels } from '#presets/models.ts';
import { defineEndpoint } from '../kit/endpoint.ts';

export const endpoint = defineEndpoint('list-presets', async () => {
  return { body: { items: presetModels, goals: presetGoals } };
});
