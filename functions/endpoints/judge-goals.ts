/** The weights that comparisons of pairs of goals come to, before anything is set. Nothing is stored. */
import { judgedWeights } from '#domain/office/standards/judged-weights.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { ProblemError, problem } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('judge-goals', async ({ params, body, actor }, app) => {
  const { goals } = await loadVisibleOffice(app, params.id, actor.id);
  const { value, fault } = judgedWeights(body.items?.map(id => ({ id })) ?? goals, body.judgements);
  if (fault) {
    const { field, message } = fault;
    throw new ProblemError(problem(400, 'invalid-request', `${field}: ${message}`, [{ field, reason: message }]));
  }
  const { weights, completed, ...rest } = value;
  return { body: { ...rest, ...(weights && { weights: [...weights] }), completed: [...completed] } };
});
