/** Who is told of ballots that the chair recorded at a meeting: each member of the own one, the PMO and the chair of an objection. */
import { officeTime } from '../office/calendar/working-days.ts';
import type { ReviewFact } from '../review/facts.ts';
import { namesIn, roundPage } from './phrases.ts';
import type { Notification, ReactionTable, RoundReactionContext } from './reaction.ts';

/** Part of the table of `reviewNotification`, which isolates every text (`notificationBy`). */
export const recordedBallots: ReactionTable<ReviewFact, RoundReactionContext, Notification | undefined> = {
  'ballot-recorded': ({ ballot, by, until }, context) => {
    const { project, review, office } = context;
    return {
      to: [ballot.member],
      subject: `A ballot was recorded for you: ${project.proposal.title}`,
      lines: [
        `${namesIn(context).person(by)} has recorded your ballot as you said it at the meeting. The page of the round shows it.`,
        `Confirm it, or object to it, until ${officeTime(office.calendar, until)}. Without an objection it counts then.`,
        'If you were not there, or said something else, object: it is taken out at once and you vote yourself.',
      ],
      path: roundPage(review),
      until,
    };
  },
  'recorded-ballot-refused': ({ member, reason }, context) => {
    const { project, review } = context;
    const { person } = namesIn(context);
    return {
      to: ['pmo', review.chair],
      subject: `Objection to a recorded ballot: ${project.proposal.title}`,
      lines: [
        `${person(member)} objects to the ballot that ${person(review.chair)} recorded, and it does not count. The reason:`,
        reason,
      ],
      path: roundPage(review),
      until: review.deadline,
    };
  },
};
