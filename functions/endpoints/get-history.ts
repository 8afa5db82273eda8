/** Everything that happened to a project: who, when, what, why; oldest first, with the digests that chain it. */
import { streamOf } from '#domain/aggregates.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { readHistory } from '../kit/history.ts';
import { ProblemError, problem } from '../kit/problem.ts';
import { loadVisibleProject } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-history', async ({ params, query, actor }, app) => {
  await loadVisibleProject(app, params.id, actor.id);
  const after = query.cursor ?? '0';
  if (!/^[0-9]{1,9}$/.test(after))
    throw new ProblemError(
      problem(400, 'invalid-request', 'cursor: start again without it.', [
        { field: 'cursor', reason: 'does not belong to this list' },
      ]),
    );
  const items = await readHistory(app, streamOf('project', params.id), { after: Number(after), limit: query.limit });
  const last = items.at(-1);
  return { body: { items, ...(last && items.length === query.limit && { cursor: String(last.seq) }) } };
});
