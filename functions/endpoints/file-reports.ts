/** Reports on many projects from one table: compared with what was reported last and, when asked for, filed line by line. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { ProblemError, problem } from '../kit/problem.ts';
import { reportsOfFile } from '../kit/reports-of-file.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('file-reports', async ({ params, body, ...sender }, app) => {
  const office = await loadVisibleOffice(app, params.id, sender.actor.id);
  const read = await reportsOfFile({ app, office, body, sender });
  if (!read) {
    const reason = 'no line names its columns; write Project, and at least one of Forecast, Spent, End, above them';
    throw new ProblemError(problem(400, 'invalid-request', `records: ${reason}.`, [{ field: 'records', reason }]));
  }
  return { body: { header: read.header.line, unread: [...read.header.unread], items: read.items } };
});
