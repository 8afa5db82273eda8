/** The whole history of a selection as one file that anyone can verify without us. */
import { streamOf } from '#domain/aggregates.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { singleExport } from '../kit/sealed-export.ts';
import { loadVisibleSelection } from '../kit/selections.ts';

export const endpoint = defineEndpoint('export-selection', async ({ params, actor, query }, app) => {
  const { selection } = await loadVisibleSelection(app, params.id, actor.id);
  const body = { selection: selection.id, ...(await singleExport(app, streamOf('selection', selection.id), query.since)) };
  return { body, headers: { 'content-disposition': `attachment; filename="tollgate-selection-${params.id}.json"` } };
});
