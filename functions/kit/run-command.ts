/** From a request to a receipt: sends a command, and says what was stored. Also who may see what. */
import type { Receipt } from '#api/answers/shared.ts';
import type { AggregateName } from '#domain/aggregates.ts';
import { belongsTo, type OfficeState } from '#domain/office/state.ts';
import type { Project } from '#domain/project/state.ts';
import type { Review } from '#domain/review/state.ts';
import type { App } from './app.ts';
import { closeQuestion, closeRound, lookAtWeighting } from './close-round.ts';
import { projectOfReview } from './decision-context.ts';
import type { Reply, Sender } from './endpoint.ts';
import type { Order } from './execute.ts';
import { notFound, refused } from './problem.ts';
import { officeOfRound } from './round-office.ts';

/**
 * Sends a command in the caller's name and answers with a receipt; a refusal becomes its problem. A round whose deadline was seen to pass is closed at
 * once: a clock that is put back does not open it again.
 */
export async function runCommand<N extends AggregateName>(
  app: App,
  order: Order<N>,
  { actor, key }: Sender,
): Promise<Reply<Receipt>> {
  const answer = await app.execute<N>({ ...order, actor, key });
  if ('refusal' in answer) {
    if (answer.refusal.code === 'deadline-passed') await endWhatIsDue(app, order);
    throw refused(answer.refusal);
  }
  const { commit } = answer;
  const receipt = {
    id: order.id,
    version: commit?.seq ?? answer.seq,
    at: commit?.at,
    facts: (commit?.facts ?? []).map(fact => (fact as { type: string }).type),
    digest: commit?.digest,
  };
  return { body: receipt, ...(answer.replayed && { headers: { 'idempotency-replayed': 'true' } }) };
}

/** An assessment goes on by its call, which looks at it by the day; a round, and a question about a selection, are closed at once. */
async function endWhatIsDue(app: App, { aggregate, id }: Pick<Order<AggregateName>, 'aggregate' | 'id'>): Promise<void> {
  if (aggregate === 'review') await closeRound(app, id);
  if (aggregate === 'selection') await closeQuestion(app, id);
  if (aggregate === 'weighting') await lookAtWeighting(app, id);
  if (aggregate !== 'assessment') return;
  await app.execute({ aggregate, id, command: { type: 'end-due' }, actor: { kind: 'system', id: 'schedule' } });
}

/** An office that the person or service account belongs to; else the 404 that says nothing. */
export async function loadVisibleOffice(app: App, id: string, person: string): Promise<OfficeState> {
  const { state } = await app.states.current('office', id);
  if (state.id === undefined || !belongsTo(state, person)) throw notFound();
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

/** A project whose evidence a person may open: of an own office, or one on which a board of an own office decides or has decided as the office above. */
export async function loadShownProject(app: App, id: string, person: string): Promise<Project> {
  const { state } = await app.states.current('project', id);
  if (state.id === undefined) throw notFound();
  const above = [state.open, ...state.gates].flatMap(round => round?.above?.office ?? []);
  const offices = await Promise.all([...new Set([state.office, ...above])].map(office => app.states.current('office', office)));
  if (!offices.some(office => belongsTo(office.state, person))) throw notFound();
  return state;
}

/** A round that is seen by the people of the project's office, and of the office above where that one decides. */
export async function loadVisibleReview(
  app: App,
  id: string,
  person: string,
): Promise<{ review: Review; office: OfficeState; project: Project; version: number }> {
  const { state, seq } = await app.states.current('review', id);
  if (state.id === undefined) throw notFound();
  const { state: project } = await app.states.current('project', projectOfReview(id));
  const office = await officeOfRound(app.states, { project, review: state });
  if (project.id === undefined || !belongsTo(office, person)) throw notFound();
  return { review: state, office, project, version: seq };
}
