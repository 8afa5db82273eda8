/** The scoring models that an office has published, in all versions. */
import { officePreconditions } from '#domain/office/actions.ts';
import { scoringVersionKey } from '#domain/office/state.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-scoring-models', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const versions = office.scoringModels;
  const keys = Object.keys(versions).map(scoringVersionKey);
  const action = 'publish-scoring-model' as const;
  const against = officePreconditions[action](office, { actor, now: app.ports.clock.now() });
  return {
    body: {
      items: Object.values(versions).flatMap(all => all.slice(-1)),
      versions,
      standardVersions: Object.fromEntries(Object.entries(office.versions).filter(([key]) => keys.includes(key))),
      actions: against ? [] : [action],
    },
  };
});
