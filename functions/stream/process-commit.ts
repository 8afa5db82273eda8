/** What happens after a commit is stored, part by part: rows of lists, the events, the reactions to each of its facts. */
import { type AggregateName, partsOf } from '#domain/aggregates.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { StoredFact } from '#domain/history/upcast.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { ProjectState } from '#domain/project/state.ts';
import type { Reaction } from '#domain/reactions/reaction.ts';
import { once } from '#domain/values/once.ts';
import { rowsInParts, rowsOf } from '#views/rows.ts';
import type { TrackedWorkflow } from '#views/workflow-watchlist.ts';
import type { App } from '../kit/app.ts';
import { eventsOf } from '../kit/domain-events.ts';
import type { Loaded } from '../kit/loaded.ts';
import { contextOf } from '../kit/reaction-context.ts';
import type { Consequence } from './consequence.ts';
import { lookAtRoster } from './look-at-roster.ts';
import { moveWorkflow } from './move-workflow.ts';
import { mailsOf } from './send-mail.ts';

/** Loaded with the first fact of a project: what the stream reads before its first call is bounded. */
const looks = once(() => import('../kit/looks.ts'));
const reactions = once(() => import('#domain/reactions/reactions.ts'));
const meetings = once(() => import('./meeting-reactions.ts'));

/** What every commit brings, whatever its facts are. */
export function listsAndEvents(commit: Commit, app: App, failedLater?: FailedLater): Consequence[] {
  return [
    { reaction: 'views', carryOut: () => updateViews(commit, app, failedLater) },
    {
      reaction: 'events',
      carryOut: async () => app.ports.events.publish(await eventsOf(commit, partsIn(commit), app)),
    },
  ];
}

/** What follows from the facts of a commit as things stand now. Throws when it is of no stream of ours. */
export async function reactionsOf(commit: Commit, app: App): Promise<Consequence[]> {
  const parts = partsIn(commit);
  return reactionsBy[parts.aggregate](commit, parts, app);
}

type ReactionsOf = (commit: Commit, parts: { aggregate: AggregateName; id: string }, app: App) => Promise<Consequence[]>;

const reactionsBy: { readonly [N in AggregateName]: ReactionsOf } = {
  office: async (...of) => (await import('./office-reactions.ts')).officeReactionsOf(...of),
  project: projectReactionsOf,
  review: projectReactionsOf,
  call: async (...of) => (await import('./call-reactions.ts')).callReactionsOf(...of),
  assessment: async (...of) => (await import('./call-reactions.ts')).assessmentReactionsOf(...of),
  selection: async (...of) => (await import('./selection-reactions.ts')).selectionReactionsOf(...of),
  weighting: async (...of) => (await import('./weighting-reactions.ts')).weightingReactionsOf(...of),
  audit: async () => [],
  meeting: async (...of) => (await meetings()).meetingReactionsOf(...of),
};

function partsIn({ stream }: Commit) {
  const parts = partsOf(stream);
  if (!parts) throw new Error(`a commit of an unknown stream: ${stream}`);
  return parts;
}

async function projectReactionsOf(commit: Commit, parts: { aggregate: string; id: string }, app: App): Promise<Consequence[]> {
  const [context, { reactionsTo }] = await Promise.all([contextOf(parts, app), reactions()]);
  const group = context.project.proposal.title;
  const around = { app, office: context.office, group, tracked: { project: context.project.id ?? '', since: commit.at } };
  return commit.facts.flatMap((fact, index) =>
    reactionsTo(commit, fact as StoredFact, context).flatMap(reaction => {
      const about = { fact: `${commit.stream}#${commit.seq}#${index}`, reaction: `${reaction.type}/${index}` };
      if (reaction.type === 'mail') return mailsOf(reaction, about, around);
      return { reaction: about.reaction, carryOut: () => runReaction(reaction, around) };
    }),
  );
}

/** Hears of rows that could not be worked out when somebody asked for them. */
export type FailedLater = (fault: Error) => void;

/**
 * Puts the rows of the commit's stream right, and its snapshot when one is due. Used by `rebuild` too. The state may be newer than the commit. With
 * `failedLater` rows may be worked out when somebody asks for them.
 */
export async function updateViews(commit: Commit, app: App, failedLater?: FailedLater): Promise<void> {
  const parts = partsOf(commit.stream);
  if (!parts) return;
  let loaded = await app.states.cached(parts.aggregate, parts.id);
  if (loaded.seq < commit.seq) loaded = await app.states.current(parts.aggregate, parts.id);
  const later = failedLater && rowsInParts(parts.aggregate, loaded.state);
  if (later) await app.ports.views.replaceWhenAsked(commit.stream, commit.seq, { ...later, failed: failedLater });
  else await app.ports.views.replace(commit.stream, commit.seq, rowsOf(parts.aggregate, loaded.state));
  if (parts.aggregate === 'project') await (await looks()).planAfterFact(loaded as Loaded<ProjectState>, app);
  await app.states.snapshotIfDue(parts.aggregate, parts.id, commit.seq);
}

interface Around {
  readonly app: App;
  readonly office: OfficeState;
  /** The project whose workflow should move now, and since when. */
  readonly tracked: TrackedWorkflow;
}

async function runReaction(reaction: Exclude<Reaction, { type: 'mail' }>, { app, tracked }: Around): Promise<void> {
  const actor = { kind: 'system', id: 'stream' } as const;
  switch (reaction.type) {
    case 'start':
    case 'resume':
      await moveWorkflow(reaction, tracked, app);
      return;
    case 'void-round':
    case 'end-with-proposal': {
      const { review: id, ...command } = reaction;
      await app.execute({ aggregate: 'review', id, command, actor });
      return;
    }
    case 'note-merged': {
      const { into: id, ...command } = reaction;
      await app.execute({ aggregate: 'project', id, command, actor });
      return;
    }
    case 'tell-project':
      await app.execute({ aggregate: 'project', id: reaction.to, command: reaction.command, actor });
      return;
    case 'note-part': {
      const { programme: id, ...command } = reaction;
      await app.execute({ aggregate: 'project', id, command, actor });
      return;
    }
    case 'fill-agendas':
      await (await meetings()).fillAgendas(reaction, app);
      return;
    case 'look-at-roster':
      await lookAtRoster(reaction.review, app);
  }
}
