/** A project needs something of another project of its office. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleProject, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('state-need', async ({ params: { id }, body, ...sender }, app) => {
  const { project } = await loadVisibleProject(app, id, sender.actor.id);
  const { state } = await app.states.current('project', body.project);
  const inOffice = state.id !== undefined && state.office === project.office;
  const other = inOffice ? { project: state.id, title: state.proposal.title, status: state.status } : undefined;
  const { what, by } = body;
  return runCommand(app, { aggregate: 'project', id, command: { type: 'state-need', other, what, by } }, sender);
});
