/** Who is told what by the newest entry of an example world: the mails that follow from its facts, in their order. */
import type { Commit } from '#domain/history/commit.ts';
import type { StoredFact } from '#domain/history/upcast.ts';
import { officeReactionsTo } from '#domain/reactions/office-reactions.ts';
import type { Notification, OfficeReaction, Reaction } from '#domain/reactions/reaction.ts';
import { reactionsTo } from '#domain/reactions/reactions.ts';
import type { World } from './fixtures.ts';

/** Everything that follows from the newest entry: mails, workflows and what looks again. */
export function follows(world: World): readonly (Reaction | OfficeReaction)[] {
  const entry = world.log.at(-1);
  if (!entry) throw new Error('nothing has happened');
  const { stream, actor } = entry;
  const facts = entry.facts as readonly StoredFact[];
  const { office, project } = { office: world.office.state, project: world.project.state };
  if (stream === 'office') return facts.flatMap(fact => officeReactionsTo(fact, { office, actor }));
  const ofReview = stream !== 'project';
  const review = world.rounds.get(ofReview ? stream : (project.open?.review ?? ''))?.state;
  const commit = { ...entry, stream: ofReview ? `review/${stream}` : `project/${project.id}` } as unknown as Commit;
  return facts.flatMap(fact => reactionsTo(commit, fact, { office, project, review }));
}

export function told(world: World): readonly Notification[] {
  return follows(world).flatMap(reaction => (reaction.type === 'mail' ? [reaction.notification] : []));
}
