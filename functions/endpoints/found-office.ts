/** An administrator of an office founds another below it. */
import { hasRole } from '#domain/office/state.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { ProblemError, problem } from '../kit/problem.ts';
import { loadVisibleOffice, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('found-office', async ({ body, ...sender }, app) => {
  if (body.parent === undefined)
    throw new ProblemError(
      problem(400, 'invalid-request', 'parent: name the office it stands below.', [
        { field: 'parent', reason: 'name the office it stands below' },
      ]),
    );
  const parent = await loadVisibleOffice(app, body.parent, sender.actor.id);
  if (!hasRole(parent, sender.actor.id, 'admin'))
    throw new ProblemError(problem(403, 'not-allowed', 'Only an administrator of the parent office may found one below it.'));
  return runCommand(app, { aggregate: 'office', id: body.id, command: { type: 'found-office', ...body } }, sender);
});
