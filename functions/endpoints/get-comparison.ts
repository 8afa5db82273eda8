/** The scenarios of a selection side by side. */

import { defineEndpoint } from '../kit/endpoint.ts';
import { comparisonOf, comparisonTable } from '../kit/selection-tables.ts';
import { loadVisibleSelection } from '../kit/selections.ts';

export const endpoint = defineEndpoint('get-comparison', async ({ params, actor }, app) => {
  const { selection } = await loadVisibleSelection(app, params.id, actor.id);
  const body = comparisonOf(selection);
  return { body, table: () => comparisonTable(selection, body) };
});
