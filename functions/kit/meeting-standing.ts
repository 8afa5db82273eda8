/** How far the round or selection of an item is, for the page of its meeting. What somebody voted is not said, only that. */
import type { MeetingView } from '#api/answers/meetings.ts';
import type { Actor } from '#domain/history/commit.ts';
import type { ItemOnAgenda } from '#domain/meeting/agenda/item.ts';
import { type Meeting, presentByOthers } from '#domain/meeting/state.ts';
import { idsOf } from '#domain/office/one-person.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { mayVoteFor } from '#domain/review/ballots/eligibility.ts';
import type { ReviewContext } from '#domain/review/context.ts';
import { mayRecord } from '#domain/review/recorded/decide.ts';
import { missingMembers, type Review } from '#domain/review/state.ts';
import { mayVoteOnFor } from '#domain/selection/ballots/eligibility.ts';
import { missingVoters, type Selection } from '#domain/selection/state.ts';
import type { App } from './app.ts';
import { situationOf } from './selections.ts';

type Standing = NonNullable<MeetingView['agenda'][number]['standing']>;

interface Around {
  readonly app: App;
  readonly office: OfficeState;
  readonly actor: Actor;
  readonly meeting: Meeting;
  readonly found: { readonly rounds: readonly Review[]; readonly selections: readonly Selection[] };
}

export async function standingOf({ ref }: ItemOnAgenda, around: Around): Promise<Standing | undefined> {
  const { rounds, selections } = around.found;
  const round = rounds.find(({ id }) => id === ref);
  if (round) return standingOfRound(round, around);
  const selection = selections.find(({ id }) => id === ref);
  return selection && standingOfSelection(selection, around);
}

async function standingOfRound(review: Review, { app, office, actor, meeting }: Around): Promise<Standing> {
  const { outcome, deadline, ballots, roster, gate } = review;
  const { state: project } = await app.states.current('project', review.project);
  const context = { actor, now: app.ports.clock.now(), office };
  const may = project.id === undefined ? [] : mayVoteFor(review, { ...context, project });
  return {
    open: outcome === undefined,
    ...(outcome && { outcome: outcome.kind === 'decided' ? outcome.outcome : outcome.kind }),
    ...{ deadline, voted: ballots.length, roster: roster.length, quorum: gate.rule.quorum },
    youMayVote: may.includes(actor.id),
    youVoted: ballots.some(({ member }) => member === actor.id),
    missing: outcome ? [] : [...missingMembers(review)],
    ...(project.id !== undefined && recordable(review, meeting, { ...context, project })),
  };
}

/** Whose ballots the chair may record here, and for what. */
function recordable(review: Review, meeting: Meeting, context: ReviewContext): Pick<Standing, 'mayRecordFor' | 'outcomes'> {
  if (meeting.status !== 'open' || mayRecord(review, context)) return {};
  const known = [...(review.recorded ?? []).map(({ member }) => member), ...(review.refusedRecorded ?? []), context.actor.id];
  const present = presentByOthers(meeting, idsOf(context.office, context.actor.id));
  const mayRecordFor = missingMembers(review).filter(member => present.includes(member) && !known.includes(member));
  return { mayRecordFor, outcomes: [...review.gate.outcomes, 'abstain'] };
}

async function standingOfSelection(selection: Selection, { app, office, actor }: Around): Promise<Standing | undefined> {
  const { submission, status } = selection;
  if (!submission) return undefined;
  const { deadline, ballots, roster, rule, ending } = submission;
  const may = mayVoteOnFor(selection, await situationOf(app, { selection, office }, actor));
  return {
    open: status === 'submitted',
    ...(ending && { outcome: ending.kind }),
    ...{ deadline, voted: ballots.length, roster: roster.length, quorum: rule.quorum },
    youMayVote: may.includes(actor.id),
    youVoted: ballots.some(({ member }) => member === actor.id),
    missing: status === 'submitted' ? [...missingVoters(submission)] : [],
  };
}
