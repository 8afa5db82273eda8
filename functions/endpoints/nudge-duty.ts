/** Asks whoever owns something late for it: a command of the stream that has the duty. */
import { partsOf } from '#domain/aggregates.ts';
import { requireNudger } from '#domain/office/duties/look.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleMeeting } from '../kit/meetings.ts';
import { notFound, refused } from '../kit/problem.ts';
import { loadVisibleOffice, loadVisibleProject, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('nudge-duty', async ({ params, body, ...sender }, app) => {
  const office = await loadVisibleOffice(app, params.id, sender.actor.id);
  const no = requireNudger(office, sender);
  if (no) throw refused(no.refusal);
  const command = { type: 'nudge-duty', duty: body.duty } as const;
  const { aggregate, id = '' } = partsOf(body.stream) ?? {};
  if (aggregate === 'office' && id === params.id) return runCommand(app, { aggregate, id, command }, sender);
  if (aggregate === 'meeting') {
    const { meeting } = await loadVisibleMeeting(app, id, sender.actor.id);
    if (meeting.office !== params.id) throw notFound('stream');
    return runCommand(app, { aggregate, id, command }, sender);
  }
  if (aggregate !== 'project') throw notFound('stream');
  const { project } = await loadVisibleProject(app, id, sender.actor.id);
  if (project.office !== params.id) throw notFound('stream');
  return runCommand(app, { aggregate, id, command }, sender);
});
