/** The candidates of a selection as a table, with what each scenario does with them and what became of them. */

import { defineEndpoint } from '../kit/endpoint.ts';
import { candidatesOf, candidateTable } from '../kit/selection-tables.ts';
import { loadVisibleSelection } from '../kit/selections.ts';

export const endpoint = defineEndpoint('get-candidates', async ({ params, actor }, app) => {
  const { selection } = await loadVisibleSelection(app, params.id, actor.id);
  const body = candidatesOf(selection);
  return { body, table: () => candidateTable(selection, body) };
});
