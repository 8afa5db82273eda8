/** The gate models in all versions of an office. */
import * as z from 'zod';
import { defineEndpoint } from '../kit/endpoint.ts';
import { idParams, loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'The gate models in all versions of an office',
  params: idParams,
  answer: z.looseObject({}),
  async handle({ params, actor }, app) {
    const office = await loadVisibleOffice(app, params.id, actor.id);
    return {
      status: 200,
      body: {
        items: Object.values(office.gateModels).map(versions => versions.at(-1)),
        versions: office.gateModels,
        default: office.defaultModel,
        standardVersions: office.versions,
        preferred: office.defaultModel,
        changes: office.versions,
      },
    };
  },
});
