/** What the reactions to a fact of a project or a round look at, and whom a fact that is stored would tell now. */
import { partsOf } from '#domain/aggregates.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { StoredFact } from '#domain/history/upcast.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { Notification, ReactionContext } from '#domain/reactions/reaction.ts';
import { receiversOf } from '#domain/reactions/receivers.ts';
import type { App } from './app.ts';
import { projectOfReview, projectsIn } from './decision-context.ts';
import { officeIn, officeOfRound } from './round-office.ts';

interface Parts {
  readonly aggregate: string;
  readonly id: string;
}

/** Of a project or of a round of it. */
export async function contextOf(parts: Parts, { states }: App): Promise<ReactionContext> {
  const projectId = parts.aggregate === 'review' ? projectOfReview(parts.id) : parts.id;
  const { state: project } = await states.current('project', projectId);
  if (project.id === undefined) throw new Error(`there is no project ${projectId}, although ${parts.aggregate} ${parts.id} is`);
  const reviewId = parts.aggregate === 'review' ? parts.id : project.open?.review;
  const review = reviewId === undefined ? undefined : (await states.current('review', reviewId)).state;
  const round = parts.aggregate === 'review' ? review : undefined;
  const office = await (round ? officeOfRound(states, { project, review: round }) : officeIn(states, project.office));
  return { office, project, review: review?.id === undefined ? undefined : review };
}

interface Mailing {
  readonly office: OfficeState;
  readonly reactions: readonly { readonly type: string; readonly notification?: Notification }[];
}

/** Whom a fact of a commit would be mailed to if it were followed now; undefined for an aggregate whose reminders are not looked at again. */
export async function mailedNow(commit: Commit, index: number, app: App): Promise<readonly string[] | undefined> {
  const parts = partsOf(commit.stream);
  const fact = commit.facts[index] as StoredFact | undefined;
  const mailing = parts && fact && (await mailingOf({ commit, fact, parts }, app));
  return mailing?.reactions.flatMap(({ notification }) =>
    notification ? receiversOf(notification, mailing.office).map(({ id }) => id) : [],
  );
}

interface Followed {
  readonly commit: Commit;
  readonly fact: StoredFact;
  readonly parts: Parts;
}

async function mailingOf({ commit, fact, parts }: Followed, app: App): Promise<Mailing | undefined> {
  const { states } = app;
  switch (parts.aggregate) {
    case 'project':
    case 'review': {
      const [context, { reactionsTo }] = await Promise.all([contextOf(parts, app), import('#domain/reactions/reactions.ts')]);
      return { office: context.office, reactions: reactionsTo(commit, fact, context) };
    }
    case 'office': {
      const { state: office } = await states.current('office', parts.id);
      const { officeReactionsTo } = await import('#domain/reactions/office-reactions.ts');
      return { office, reactions: officeReactionsTo(fact, { office, actor: commit.actor }) };
    }
    case 'selection':
      return ofSelection({ commit, fact, parts }, app);
    case 'meeting':
      return ofMeeting({ commit, fact, parts }, app);
    case 'weighting':
      return ofWeighting({ commit, fact, parts }, app);
    default:
      return undefined;
  }
}

async function ofSelection({ commit: { at }, fact, parts }: Followed, { states }: App): Promise<Mailing | undefined> {
  const { state: selection } = await states.current('selection', parts.id);
  if (selection.id === undefined) return undefined;
  const { state: office } = await states.current('office', selection.office);
  const asked = selection.status === 'submitted' ? selection.candidates.map(({ project }) => project) : [];
  const { selectionReactionsTo } = await import('#domain/reactions/selection.ts');
  const projects = await projectsIn(states, asked);
  return { office, reactions: selectionReactionsTo(fact, { office, selection, projects, at }) };
}

async function ofMeeting({ commit: { at }, fact, parts }: Followed, { states }: App): Promise<Mailing | undefined> {
  const { state: meeting } = await states.current('meeting', parts.id);
  if (meeting.id === undefined) return undefined;
  const { state: office } = await states.current('office', meeting.office);
  const [{ meetingReactionsTo }, { upcastMeeting }] = await Promise.all([
    import('#domain/reactions/meetings.ts'),
    import('#domain/meeting/upcast.ts'),
  ]);
  const reactions = meetingReactionsTo(upcastMeeting(fact), { office, meeting, at });
  return { office, reactions: reactions.filter(reaction => reaction.type === 'mail') };
}

async function ofWeighting({ commit: { at }, fact, parts }: Followed, { states }: App): Promise<Mailing | undefined> {
  const { state: weighting } = await states.current('weighting', parts.id);
  if (weighting.id === undefined) return undefined;
  const { state: office } = await states.current('office', weighting.office);
  const [{ weightingMailsOf }, { upcastWeighting }] = await Promise.all([
    import('#domain/reactions/weighting.ts'),
    import('#domain/weighting/upcast.ts'),
  ]);
  return { office, reactions: weightingMailsOf(upcastWeighting(fact), { office, weighting, at }) };
}
