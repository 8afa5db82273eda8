/** The whole history of a closed question of weights as one file that anyone can verify without us. */
import { streamOf } from '#domain/aggregates.ts';
import { requireRevealed } from '#domain/weighting/visibility.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { readHistory } from '../kit/history.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleWeighting } from '../kit/weightings.ts';

export const endpoint = defineEndpoint('export-weighting', async ({ params, actor }, app) => {
  const { weighting } = await loadVisibleWeighting(app, params.id, actor.id);
  const no = requireRevealed(weighting);
  if (no) throw refused(no.refusal);
  const stream = streamOf('weighting', weighting.id);
  const { checkpoints, clock } = app.ports;
  const commits = await readHistory(app, stream);
  const anchors = (await checkpoints.find([stream])).map(({ at, heads }) => ({
    at,
    heads: heads.filter(head => head.stream === stream),
  }));
  const body = {
    format: 'tollgate-export/1' as const,
    weighting: weighting.id,
    exportedAt: clock.now(),
    streams: [{ stream, commits }],
    anchors,
  };
  return { body, headers: { 'content-disposition': `attachment; filename="tollgate-weighting-${params.id}.json"` } };
});
