/** A short-lived signed address that takes exactly one file of projects: its type, size and SHA-256 are checked when it arrives. */
import { officePreconditions } from '#domain/office/actions.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { importFolder } from '../kit/import-reading.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';
import { safeName } from '../kit/safe-name.ts';

const minutes = 15;

export const endpoint = defineEndpoint('address-import', async ({ body, actor }, app) => {
  const { office: id, name, ...file } = body;
  const office = await loadVisibleOffice(app, id, actor.id);
  const { clock, ids, files } = app.ports;
  const now = clock.now();
  const no = officePreconditions['import-portfolio'](office, { actor, now });
  if (no) throw refused(no.refusal);
  const key = `${importFolder(id)}${ids.next()}/${safeName(name)}`;
  const address = await files.uploadUrl(key, file, toInstant(toMs(now) + minutes * 60_000));
  return { body: { key, ...address } };
});
