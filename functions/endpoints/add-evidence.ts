/**
 * Evidence for a gate. A round that is open becomes void, because its board has not seen it. A file must have arrived at the
 * address that this project was given for it, and be what it is said to be.
 */
import type { EvidenceInput } from '#domain/project/delivery/evidence.ts';
import type { App } from '../kit/app.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { ProblemError, problem } from '../kit/problem.ts';
import { loadVisibleProject, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('add-evidence', async ({ params, body, ...sender }, app) => {
  if (body.file) {
    await loadVisibleProject(app, params.id, sender.actor.id);
    await mustHaveArrived(app, params.id, body.file);
  }
  return runCommand(app, { aggregate: 'project', id: params.id, command: { type: 'add-evidence', evidence: body } }, sender);
});

/** A part of a key as this service makes them: never empty, never a step up. */
const ownPart = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

async function mustHaveArrived(app: App, project: string, file: NonNullable<EvidenceInput['file']>): Promise<void> {
  const [room, owner, ...rest] = file.key.split('/');
  const given = room === 'evidence' && owner === project && rest.length === 2 && rest.every(part => ownPart.test(part));
  const stored = given ? await app.ports.files.describe(file.key) : undefined;
  const same = stored?.sha256 === file.sha256 && stored.bytes === file.bytes && stored.contentType === file.contentType;
  if (same) return;
  const reason = stored ? 'the file that arrived is another one' : 'no such file has arrived for this project; send it first';
  throw new ProblemError(problem(422, 'file-not-there', `file: ${reason}.`, [{ field: 'file', reason }]));
}
