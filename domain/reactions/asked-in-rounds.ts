/** Who is told what is asked and answered while a round is open: questions, a newer report, a restart, a withdrawal. */
import { ableMembers, chairing } from '../review/chairing.ts';
import type { ReviewFact } from '../review/facts.ts';
import { namesIn, page, roundPage, team } from './phrases.ts';
import type { Notification, ReactionTable, RoundReactionContext } from './reaction.ts';

/** Part of the table of `reviewNotification`, which isolates every text (`notificationBy`). */
export const askedInRounds: ReactionTable<ReviewFact, RoundReactionContext, Notification | undefined> = {
  'question-asked': ({ by, text }, context) => {
    const { project, review } = context;
    return {
      to: team(project),
      subject: `The board asks: ${project.proposal.title}`,
      lines: [`${namesIn(context).person(by)} asks, before the board decides:`, text, 'Your answer does not change the pack.'],
      path: roundPage(review),
      until: review.deadline,
    };
  },
  'question-answered': ({ question: id, by, text, file }, context) => {
    const { project, review } = context;
    const question = review.questions.find(entry => entry.id === id);
    if (!question) return undefined;
    return {
      to: [...new Set([question.by, ...ableMembers(review, context)])],
      subject: `Answered: ${project.proposal.title}`,
      lines: [
        `The question was: ${question.text}`,
        `${namesIn(context).person(by)} answers:`,
        text,
        ...(file ? ['A file is attached to the answer on the page of the round.'] : []),
      ],
      path: roundPage(review),
      until: review.deadline,
    };
  },
  'pack-kept': ({ by, reason }, context) => {
    const { project, review } = context;
    return {
      to: [...new Set([...ableMembers(review, context), ...team(project)])],
      subject: `The round goes on with its pack: ${project.proposal.title}`,
      lines: [`${namesIn(context).person(by)} goes on with the pack although a newer report shows more. The reason:`, reason],
      path: roundPage(review),
    };
  },
  'round-restarted': ({ by, reason }, context) => {
    const { project, review } = context;
    return {
      to: [...new Set([...team(project), ...review.roster])],
      subject: `Round restarted: ${project.proposal.title}`,
      lines: [
        `${namesIn(context).person(by)} has restarted the round of the gate ${review.gate.name}. The reason:`,
        reason,
        'Its ballots decide nothing; a new round opens with the newest content.',
      ],
      path: page(project),
    };
  },
  'withdrawal-asked': ({ by, reason }, context) => {
    const { project, review } = context;
    const who = namesIn(context).person(by);
    return {
      to: chairing(review, context, by),
      subject: `Do you agree to a withdrawal? ${project.proposal.title}`,
      lines: [
        `${who} wants to withdraw the request that this round decides, and somebody has voted already. The reason:`,
        reason,
        'Agree and the round ends without a decision; say no, with your reason, and it goes on.',
      ],
      path: roundPage(review),
      until: review.deadline,
    };
  },
  'withdrawal-answered': ({ agreed, by, reason }, context) => {
    const { project, review } = context;
    if (agreed) return undefined;
    return {
      to: [...new Set([...team(project), ...(review.withdrawal ? [review.withdrawal.by] : [])])],
      subject: `The round goes on: ${project.proposal.title}`,
      lines: [`${namesIn(context).person(by)} does not agree to the withdrawal of the request. The reason:`, reason ?? ''],
      path: roundPage(review),
    };
  },
  'round-withdrawn': ({ by, reason }, context) => {
    const { project, review } = context;
    return {
      to: [...new Set([...team(project), by, ...review.roster])],
      subject: `Request withdrawn: ${project.proposal.title}`,
      lines: [
        `${namesIn(context).person(by)} has withdrawn the request for the gate ${review.gate.name}. The reason:`,
        reason,
        'The round decides nothing, and nobody needs to vote in it any more.',
      ],
      path: page(project),
    };
  },
};
