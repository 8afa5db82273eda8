/** What happens after a commit is stored: rows of lists, reactions and the event, side by side. Every part may be repeated. */

import { partsOf } from '#domain/aggregates.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { StoredFact } from '#domain/history/upcast.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { Reaction, ReactionContext } from '#domain/reactions/reaction.ts';
import { reactionsTo } from '#domain/reactions/reactions.ts';
import { chainHeadRow } from '#views/chain-heads.ts';
import { rowsOf } from '#views/rows.ts';
import { type TrackedWorkflow, track } from '#views/workflow-watchlist.ts';
import type { App } from '../kit/app.ts';
import { projectOfReview } from '../kit/decision-context.ts';
import { resume } from '../kit/resume.ts';
import { eventsOf } from './domain-events.ts';
import { lookAtRoster, officeReactionsOf } from './office-reactions.ts';
import { send } from './send-mail.ts';

export async function processCommit(commit: Commit, app: App): Promise<void> {
  const parts = partsOf(commit.stream);
  if (!parts) throw new Error(`a commit of an unknown stream: ${commit.stream}`);
  const reactions = await (parts.aggregate === 'office' ? officeReactionsOf : reactionsOf)(commit, parts, app);
  const work = [
    updateViews(commit, app),
    app.ports.events.publish(await eventsOf(commit, parts, app)),
    ...reactions.map(carry => carry()),
  ];
  for (const result of await Promise.allSettled(work)) if (result.status === 'rejected') throw result.reason;
}

async function reactionsOf(commit: Commit, parts: { aggregate: string; id: string }, app: App): Promise<(() => Promise<void>)[]> {
  const context = await contextOf(parts, app);
  const around = { app, office: context.office, tracked: { project: context.project.id ?? '', since: commit.at } };
  return commit.facts.flatMap((fact, index) =>
    reactionsTo(commit, fact as StoredFact, context).map(
      reaction => () => runReaction(reaction, `${commit.stream}#${commit.seq}#${index}`, around),
    ),
  );
}

/**
 * Puts the rows of the commit's stream right, its head among them, and its snapshot when one is due. Used by `rebuild` too. The state
 * may be newer than the commit; the later commit then brings its own head.
 */
export async function updateViews(commit: Commit, app: App): Promise<void> {
  const parts = partsOf(commit.stream);
  if (!parts) return;
  let loaded = await app.states.cached(parts.aggregate, parts.id);
  if (loaded.seq < commit.seq) loaded = await app.states.current(parts.aggregate, parts.id);
  await app.ports.views.replace(commit.stream, commit.seq, [...rowsOf(parts.aggregate, loaded.state), chainHeadRow(commit)]);
  await app.states.snapshotIfDue(parts.aggregate, parts.id, commit.seq);
}

async function contextOf(parts: { aggregate: string; id: string }, { states }: App): Promise<ReactionContext> {
  const projectId = parts.aggregate === 'review' ? projectOfReview(parts.id) : parts.id;
  const { state: project } = await states.current('project', projectId);
  if (project.id === undefined) throw new Error(`there is no project ${projectId}, although ${parts.aggregate} ${parts.id} is`);
  const { state: office } = await states.current('office', project.office);
  const review = parts.aggregate === 'review' ? (await states.current('review', parts.id)).state : undefined;
  return { office, project, review: review?.id === undefined ? undefined : review };
}

interface Around {
  readonly app: App;
  readonly office: OfficeState;
  /** The project whose workflow should move now, and since when. */
  readonly tracked: TrackedWorkflow;
}

async function runReaction(reaction: Reaction, id: string, { app, office, tracked }: Around): Promise<void> {
  const { ports } = app;
  switch (reaction.type) {
    case 'start':
      await Promise.all([track(ports.views, tracked), ports.workflows.start(reaction.workflow, reaction.name, reaction.input)]);
      return;
    case 'resume':
      await Promise.all([track(ports.views, tracked), resume(reaction.wait, app)]);
      return;
    case 'void-round':
      await app.execute({
        aggregate: 'review',
        id: reaction.review,
        command: { type: 'void-round', reason: reaction.reason },
        actor: { kind: 'system', id: 'stream' },
      });
      return;
    case 'look-at-roster':
      await lookAtRoster(reaction.review, app);
      return;
    case 'mail':
      await send(reaction.notification, id, { app, office });
  }
}
