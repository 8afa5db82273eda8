/** The ranking of a call with other weights, and who moves and why. Nothing is stored. */
import { withWeights } from '#domain/call/tried.ts';
import type { Fault } from '#domain/scoring/fault.ts';
import { loadVisibleCall } from '../kit/calls.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { ProblemError, problem } from '../kit/problem.ts';
import { triedRankingView } from '../kit/ranking.ts';
import { rankingTable } from '../kit/ranking-table.ts';

export const endpoint = defineEndpoint('try-weights', async ({ params, body, actor }, app) => {
  const { call } = await loadVisibleCall(app, params.id, actor.id);
  const { value: model, fault } = withWeights(call.model, body.weights);
  if (fault) throw refusedWeights(fault);
  const tried = await triedRankingView(call, model, app);
  return { body: tried, table: () => rankingTable(tried, `${call.name} with other weights`) };
});

function refusedWeights({ field, message }: Fault): ProblemError {
  return new ProblemError(problem(400, 'invalid-request', `${field}: ${message}`, [{ field, reason: message }]));
}
