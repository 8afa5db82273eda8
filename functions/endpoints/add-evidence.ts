/**
 * Evidence for a gate. None is taken while a board decides. A file must have arrived at the
 * address that this project was given for it, and be what it is said to be.
 */
import { megabytesOfProject } from '#api/caps.ts';
import { requireRoom } from '#domain/project/delivery/room.ts';
import { mustHaveArrived } from '../kit/arrived-file.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleProject, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('add-evidence', async ({ params, body, ...sender }, app) => {
  if (body.file) {
    const { project } = await loadVisibleProject(app, params.id, sender.actor.id);
    const full = requireRoom(project.evidence, body.file, app.settings.projectFilesMegabytes ?? megabytesOfProject);
    if (full) throw refused(full.refusal);
    await mustHaveArrived(app, params.id, body.file);
  }
  return runCommand(app, { aggregate: 'project', id: params.id, command: { type: 'add-evidence', evidence: body } }, sender);
});
