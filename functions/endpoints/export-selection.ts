/** The whole history of a selection as one file that anyone can verify without us. */
import { streamOf } from '#domain/aggregates.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleSelection } from '../kit/selections.ts';
import { singleExport } from '../kit/single-export.ts';

export const endpoint = defineEndpoint('export-selection', async ({ params, actor }, app) => {
  const { selection } = await loadVisibleSelection(app, params.id, actor.id);
  const body = { selection: selection.id, ...(await singleExport(app, streamOf('selection', selection.id))) };
  return { body, headers: { 'content-disposition': `attachment; filename="tollgate-selection-${params.id}.json"` } };
});
