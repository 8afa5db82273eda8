/** Everything that happened to a project: who, when, what, why; oldest first, with the digests that chain it. */
import { streamOf } from '#domain/aggregates.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { anyItem, pageOf, pageQuery } from '../kit/page.ts';
import { ProblemError, problem } from '../kit/problem.ts';
import { idParams, loadVisibleProject } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'The history of a project',
  params: idParams,
  query: pageQuery,
  answer: pageOf(anyItem),
  async handle({ params, query, actor }, app) {
    await loadVisibleProject(app, params.id, actor.id);
    const after = query.cursor ?? '0';
    if (!/^[0-9]{1,9}$/.test(after))
      throw new ProblemError(
        problem(400, 'invalid-request', 'cursor: start again without it.', [
          { field: 'cursor', reason: 'does not belong to this list' },
        ]),
      );
    const items = await app.ports.facts.read(streamOf('project', params.id), Number(after), query.limit);
    const last = items.at(-1);
    return { status: 200, body: { items, ...(last && items.length === query.limit && { cursor: String(last.seq) }) } };
  },
});
