/** The whole history of a closed question of weights as one file that anyone can verify without us. */
import { streamOf } from '#domain/aggregates.ts';
import { requireRevealed } from '#domain/weighting/visibility.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { refused } from '../kit/problem.ts';
import { singleExport } from '../kit/sealed-export.ts';
import { loadVisibleWeighting } from '../kit/weightings.ts';

export const endpoint = defineEndpoint('export-weighting', async ({ params, actor, query }, app) => {
  const { weighting } = await loadVisibleWeighting(app, params.id, actor.id);
  const no = requireRevealed(weighting);
  if (no) throw refused(no.refusal);
  const body = { weighting: weighting.id, ...(await singleExport(app, streamOf('weighting', weighting.id), query.since)) };
  return { body, headers: { 'content-disposition': `attachment; filename="tollgate-weighting-${params.id}.json"` } };
});
