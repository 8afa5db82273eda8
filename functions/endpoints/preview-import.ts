/** How a file would be read and what its rows would become; nothing is stored. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { pageOfRows } from '../kit/import-pages.ts';
import { previewRow } from '../kit/import-rows.ts';

/** Rows that are no project are named up to here; a file of nothing else is told by their number. */
const mostLeftOut = 2_000;

export const endpoint = defineEndpoint('preview-import', async ({ body, actor }, app) => {
  const { reading, bytes, page } = await pageOfRows(app, { asked: body, actor }, previewRow);
  const { origin, mapping, shape, columns, sheets, sample, leftOut, unreadColumns, goalsUnknown, withheld, sums, presets } =
    reading;
  const { state: office } = await app.states.cached('office', body.office);
  const named = (origin: 'kept' | 'preset', list: readonly { id: string; title: string }[]) =>
    list.map(({ id, title }) => ({ id, title, origin }));
  return {
    body: {
      columns,
      ...{
        file: { sha256: body.file.sha256, bytes },
        origin,
        mapping,
        shape,
        sheets,
        sample,
        unreadColumns,
        goalsUnknown,
        withheld,
        sums,
      },
      mappings: [...named('kept', office.importMappings), ...named('preset', presets)],
      leftOut: leftOut.slice(0, mostLeftOut),
      leftOutInAll: leftOut.length,
      ...page,
    },
  };
});
