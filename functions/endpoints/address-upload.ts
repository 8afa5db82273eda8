/** A short-lived signed address that takes exactly one evidence file: its type, size and SHA-256 are checked when it arrives. */
import { megabytesOfProject } from '#api/caps.ts';
import { requireRoom } from '#domain/project/delivery/room.ts';
import { requireProjectTeam } from '#domain/project/permissions.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleProject } from '../kit/run-command.ts';
import { safeName } from '../kit/safe-name.ts';

const minutes = 15;

export const endpoint = defineEndpoint('address-upload', async ({ params, body, actor }, app) => {
  const { project, office } = await loadVisibleProject(app, params.id, actor.id);
  const { clock, ids, files } = app.ports;
  const now = clock.now();
  const no = requireProjectTeam(project, { actor, office, now });
  if (no) throw refused(no.refusal);
  const { name, ...file } = body;
  const full = requireRoom(project.evidence, file, app.settings.projectFilesMegabytes ?? megabytesOfProject);
  if (full) throw refused(full.refusal);
  const key = `evidence/${params.id}/${ids.next()}/${safeName(name)}`;
  const address = await files.uploadUrl(key, { ...file, waits: true }, toInstant(toMs(now) + minutes * 60_000));
  return { body: { key, ...address } };
});
