/** The mappings by which an office reads its files. One that a later version no longer understands is left out. */
import { mappingSchema } from '#imports/mapping.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-import-mappings', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const mappings = office.importMappings.flatMap(({ id, title, by, at, settings }) => {
    const parsed = mappingSchema.safeParse(settings);
    return parsed.success ? [{ id, title, by, at, mapping: parsed.data }] : [];
  });
  return { body: { mappings } };
});
