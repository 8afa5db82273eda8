/** Who is told what of a round, in words. Links in mails open a page; nothing is decided by opening one (P19). */
import { deadlineAt } from '../office/calendar/working-days.ts';
import { bottomLine, bottomLineInWords } from '../project/bottom-line.ts';
import type { ReviewFact } from '../review/facts.ts';
import { missingMembers, type Review } from '../review/state.ts';
import { isolated } from '../values/isolated.ts';
import { askedInRounds } from './asked-in-rounds.ts';
import { delegateLines, delegatesOf, tellOfProxy } from './delegates.ts';
import { notificationBy } from './notification-words.ts';
import { namesIn, page, roundPage, team } from './phrases.ts';
import type { Notification, RoundReactionContext } from './reaction.ts';
import { recordedBallots } from './recorded-ballots.ts';

/** The notification that a fact of a round asks for, if it asks for one. */
export const reviewNotification = notificationBy<ReviewFact, RoundReactionContext, Notification | undefined>({
  'ballot-cast': ({ ballot }, context) => tellOfProxy(ballot, context),
  'round-opened': ({ route, roster, gate, deadline, review, pack }, context) => {
    const { office, project, at } = context;
    if (route === 'auto') return undefined;
    const members = stillAsked(roster, context);
    const delegates = delegatesOf(members, context);
    return {
      to: [...members, ...delegates.map(({ to }) => to)],
      subject: `Your decision is asked: ${project.proposal.title}`,
      lines: [
        `${gate.question ?? gate.name}`,
        ...bottomLineInWords(bottomLine(pack, deadline), office.currency, deadlineAt(office.calendar, deadline, at)),
        ...delegateLines(delegates, office),
      ],
      path: `/reviews/${review}`,
      until: deadline,
    };
  },
  'members-reminded': ({ members: reminded }, context) => {
    const { project, review, office, at } = context;
    const missing = review.outcome ? [] : missingMembers(review);
    const members = reminded.filter(member => missing.includes(member));
    const delegates = delegatesOf(members, context);
    return {
      to: [...members, ...delegates.map(({ to }) => to)],
      subject: `Reminder: your decision on ${project.proposal.title}`,
      lines: [`The round closes ${deadlineAt(office.calendar, review.deadline, at)}.`, ...delegateLines(delegates, office)],
      path: roundPage(review),
    };
  },
  'round-escalated': ({ missing }, context) => {
    const { project, review, office, at } = context;
    const absent = missing.map(namesIn(context).person).join(', ');
    return {
      to: [review.chair, 'pmo'],
      subject: `Ballots are missing: ${project.proposal.title}`,
      lines: [
        `The round closes ${deadlineAt(office.calendar, review.deadline, at)}, and these members have not voted: ${absent}.`,
      ],
      path: roundPage(review),
      until: review.deadline,
    };
  },
  'member-left': ({ member, why }, context) => {
    const { project, review } = context;
    const ended = review.outcome ? [`The round is over: ${review.outcome.why}.`] : [];
    return {
      to: [...new Set([member, review.chair, ...missingMembers(review), ...review.ballots.map(ballot => ballot.by), 'pmo'])],
      subject: `A member left the round: ${project.proposal.title}`,
      lines: [`${namesIn(context).person(member)} ${why} and no longer decides in this round.`, ...ended],
      path: roundPage(review),
    };
  },
  'seat-changed': ({ member, replacement, reason }, context) => {
    const { project, review, office, at } = context;
    const { person } = namesIn(context);
    return {
      to: [...new Set([member, ...review.roster, review.chair, ...team(project), 'pmo'])],
      subject: `A seat of the board changed: ${project.proposal.title}`,
      lines: [
        `${person(replacement)} sits for ${person(member)} in this round: ${isolated(reason)}`,
        `Ballots that were cast stand. Decide by ${deadlineAt(office.calendar, review.deadline, at)}.`,
      ],
      path: roundPage(review),
      until: review.deadline,
    };
  },
  'round-lapsed': ({ why }, { project }) => ({
    to: [...team(project), 'pmo'],
    subject: `No decision: ${project.proposal.title}`,
    lines: [`The round lapsed: ${why}.`, 'Ask for the gate again.'],
    path: page(project),
  }),
  'round-voided': ({ why }, { project, review }) => ({
    to: [...team(project), ...voters(review)],
    subject: `Round void: ${project.proposal.title}`,
    lines: [`${why}. Ballots of this round do not count; ask for the gate again.`],
    path: page(project),
  }),
  ...askedInRounds,
  ...recordedBallots,
});

/** Of the members of a round those who have not voted yet; nobody once it is decided. When it has just opened these are all. */
function stillAsked(roster: readonly string[], { review }: RoundReactionContext): readonly string[] {
  if (review.outcome) return [];
  const missing = missingMembers(review);
  return roster.filter(member => missing.includes(member));
}

function voters(review: Review): readonly string[] {
  return [...review.ballots.map(ballot => ballot.by), ...missingMembers(review)];
}
