/** The gate models in all versions of an office. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-gate-models', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  return {
    body: {
      items: Object.values(office.gateModels).flatMap(versions => versions.slice(-1)),
      versions: office.gateModels,
      default: office.defaultModel,
      standardVersions: office.versions,
      preferred: office.defaultModel,
      changes: office.versions,
    },
  };
});
