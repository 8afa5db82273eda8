/** From a request to a receipt: sends a command, and says what was stored. Also who may see what. */
import * as z from 'zod';
import type { AggregateName } from '#domain/aggregates.ts';
import { type OfficeState, personIn } from '#domain/office/state.ts';
import type { Project } from '#domain/project/state.ts';
import type { Review } from '#domain/review/state.ts';
import { idSchema } from '#domain/values/text.ts';
import type { App } from './app.ts';
import { projectOfReview } from './decision-context.ts';
import type { Call, Reply } from './endpoint.ts';
import type { Order } from './execute.ts';
import { notFound, refused } from './problem.ts';

export const idParams = z.strictObject({ id: idSchema });
export const reviewParams = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/, 'a review id such as PROJECT.GATE.1'),
});

export const receiptSchema = z
  .object({
    id: z.string(),
    version: z.int().meta({ description: 'Number of the entry in its history' }),
    at: z.iso.datetime().optional(),
    facts: z.array(z.string()).meta({ description: 'Types of the facts that were stored; empty when it was so already' }),
    digest: z.string().optional(),
  })
  .meta({ id: 'Receipt' });

/** Sends a command in the caller's name and answers with a receipt; a refusal becomes its problem. */
export async function runCommand<N extends AggregateName>(
  app: App,
  order: Order<N>,
  call: Pick<Call<unknown, unknown, unknown>, 'actor' | 'key'> & { status?: number },
): Promise<Reply> {
  const answer = await app.execute<N>({ ...order, actor: call.actor, key: call.key });
  if ('refusal' in answer) throw refused(answer.refusal);
  const { commit } = answer;
  const receipt = {
    id: order.id,
    version: commit?.seq ?? answer.seq,
    at: commit?.at,
    facts: (commit?.facts ?? []).map(fact => (fact as { type: string }).type),
    digest: commit?.digest,
  };
  return { status: call.status ?? 200, body: receipt, ...(answer.replayed && { headers: { 'idempotency-replayed': 'true' } }) };
}

/** An office that the person belongs to; else the 404 that says nothing. */
export async function loadVisibleOffice(app: App, id: string, person: string): Promise<OfficeState> {
  const { state } = await app.states.current('office', id);
  if (state.id === undefined || !personIn(state, person)) throw notFound();
  return state;
}

export async function loadVisibleProject(
  app: App,
  id: string,
  person: string,
): Promise<{ project: Project; office: OfficeState; version: number }> {
  const { state, seq } = await app.states.current('project', id);
  if (state.id === undefined) throw notFound();
  return { project: state, office: await loadVisibleOffice(app, state.office, person), version: seq };
}

export async function loadVisibleReview(
  app: App,
  id: string,
  person: string,
): Promise<{ review: Review; office: OfficeState; project: Project; version: number }> {
  const { state, seq } = await app.states.current('review', id);
  if (state.id === undefined) throw notFound();
  const { project, office } = await loadVisibleProject(app, projectOfReview(id), person);
  return { review: state, office, project, version: seq };
}
