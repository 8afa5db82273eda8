/** Keeps a mapping for the files of an office. */
import { longestMapping, officeMappingSchema } from '#domain/office/imports/mapping.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { invalid } from '../kit/problem.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('save-import-mapping', ({ params, body, ...sender }, app) => {
  const { id, title } = body.mapping;
  const parsed = officeMappingSchema.safeParse({ id, title, settings: body.mapping });
  if (!parsed.success) throw invalid(parsed.error, `mapping, at most ${longestMapping} characters`);
  const command = { type: 'save-import-mapping' as const, mapping: parsed.data };
  return runCommand(app, { aggregate: 'office', id: params.id, command }, sender);
});
