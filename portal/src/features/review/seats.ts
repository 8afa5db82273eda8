/** How each seat of a round stands, as far as the reader may see it: who voted and how, who has not, who may not. */
import type { ShownBallot } from '#api/answers/ballots.ts';
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import { conditionLine, type NameOf } from '../../shared/descriptions.ts';
import { moment } from '../../shared/format.ts';
import { outcomeLabels, type Tone } from '../../shared/labels.ts';
import { served, t } from '../../shared/text.ts';

export interface Seat {
  readonly member: string;
  readonly name: string;
  readonly word: readonly [string, Tone];
  /** Who cast the ballot, when it was a delegate. */
  readonly castBy?: string;
  readonly reason?: string;
  /** The earlier stage to which the ballot would send the project back. */
  readonly back?: string;
  /** Per cent that the project comes in, if the member said one. */
  readonly chance?: number;
  /** Conditions of the ballot, a sentence each. */
  readonly conditions: readonly string[];
  /** When the ballot was cast. */
  readonly at?: string;
  /** In whose place the member came while the round was open, and why. */
  readonly came?: string;
}

export function seatsOf(review: ReviewView, nameOf: NameOf): readonly Seat[] {
  const seat = (member: string, word: readonly [string, Tone], more: Partial<Seat> = {}): Seat => ({
    member,
    name: member === review.chair ? t('{name} (chair)', { name: nameOf(member) }) : nameOf(member),
    word,
    conditions: [],
    ...cameIn(review, member, nameOf),
    ...more,
  });
  return [
    ...review.ballots.map(ballot => seat(ballot.member, wordOf(ballot), voteOf(ballot, nameOf))),
    ...(review.outcome ? [] : review.missing.map(member => seat(member, [t('Not yet'), 'plain']))),
    ...review.recused.map(({ member, reason }) => seat(member, [t('Stepped back'), 'plain'], { reason })),
    ...review.excluded.map(({ member, why }) => seat(member, [t('May not decide'), 'plain'], { reason: served(why) })),
  ];
}

function cameIn({ seatChanges }: ReviewView, member: string, nameOf: NameOf): Partial<Seat> {
  const change = seatChanges.findLast(({ replacement }) => replacement === member);
  if (!change) return {};
  const who = isolated(nameOf(change.by));
  return {
    came: t('Came in place of {member}, {at}. {who}: {reason}', {
      member: isolated(nameOf(change.member)),
      at: moment(change.at),
      who,
      reason: isolated(change.reason),
    }),
  };
}

function wordOf(ballot: ShownBallot): readonly [string, Tone] {
  return ballot.hidden ? [t('Voted'), 'plain'] : outcomeLabels[ballot.outcome];
}

function voteOf(ballot: ShownBallot, nameOf: NameOf): Partial<Seat> {
  if (ballot.hidden) return { at: ballot.at };
  const { at, by, member, reason, stage, conditions, chance } = ballot;
  return {
    at,
    conditions: conditions.map(conditionLine),
    ...(by !== member && { castBy: nameOf(by) }),
    ...(reason !== undefined && { reason }),
    ...(chance !== undefined && { chance }),
    ...(stage !== undefined && { back: stage }),
  };
}
