/** Gate models that come with Tollgate, to start from. */
import { gateModelSchema } from '#domain/office/gate-model.ts';
import { presetModels } from '#presets/models.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { pageOf } from '../kit/page.ts';

export const endpoint = defineEndpoint({
  summary: 'Gate models that come with Tollgate',
  answer: pageOf(gateModelSchema),
  async handle() {
    return { status: 200, body: { items: presetModels } };
  },
});
