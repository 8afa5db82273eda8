/** The whole history of a selection as one file that anyone can verify without us. */
import { streamOf } from '#domain/aggregates.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { readHistory } from '../kit/history.ts';
import { loadVisibleSelection } from '../kit/selections.ts';

export const endpoint = defineEndpoint('export-selection', async ({ params, actor }, app) => {
  const { selection } = await loadVisibleSelection(app, params.id, actor.id);
  const stream = streamOf('selection', selection.id);
  const { checkpoints, clock } = app.ports;
  const commits = await readHistory(app, stream);
  const anchors = (await checkpoints.find([stream])).map(({ at, heads }) => ({
    at,
    heads: heads.filter(head => head.stream === stream),
  }));
  const body = {
    format: 'tollgate-export/1' as const,
    selection: selection.id,
    exportedAt: clock.now(),
    streams: [{ stream, commits }],
    anchors,
  };
  return { body, headers: { 'content-disposition': `attachment; filename="tollgate-selection-${params.id}.json"` } };
});
