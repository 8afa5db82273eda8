/**
 * A sponsor proposes a project, or an import brings one. The same Idempotency-Key of the same person always means the same project; so does
 * the identity of an imported row, whoever sends it.
 */
import { sha256 } from '#domain/history/digest.ts';
import type { App } from '../kit/app.ts';
import { defineEndpoint, type Sender } from '../kit/endpoint.ts';
import { importedProject, possibleDoubles } from '../kit/imported-project.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('submit-proposal', async ({ body, ...sender }, app) => {
  const { imported, ...proposal } = body;
  const project = imported
    ? await importedProject(app, { office: proposal.office, identity: imported.identity, by: sender.actor.id })
    : newProject(app, sender);
  const asks = imported?.inFlight !== undefined && !imported.inFlight.different;
  const doubles = asks ? await possibleDoubles(app, project, proposal) : undefined;
  const command = { type: 'submit-proposal' as const, project, proposal, imported, doubles };
  return runCommand(app, { aggregate: 'project', id: project, command }, sender);
});

function newProject({ ports }: App, { key, actor }: Sender): string {
  return key === undefined ? ports.ids.next() : sha256(`${actor.id} ${key}`).slice(0, 22);
}
