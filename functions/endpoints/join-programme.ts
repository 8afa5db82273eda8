/** A project becomes part of a programme of its office. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleProject, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('join-programme', async ({ params: { id }, body, ...sender }, app) => {
  const { project } = await loadVisibleProject(app, id, sender.actor.id);
  const { state } = await app.states.current('project', body.programme);
  const inOffice = state.id !== undefined && state.office === project.office;
  const other = inOffice
    ? {
        ...{ project: state.id, title: state.proposal.title, status: state.status },
        ...{ isPart: state.partOf !== undefined, parts: state.parts?.length ?? 0 },
      }
    : undefined;
  return runCommand(app, { aggregate: 'project', id, command: { type: 'join-programme', other, reason: body.reason } }, sender);
});
