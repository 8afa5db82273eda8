/** Who is told of benefits after closure: whoever is asked instead of an owner who did not answer, a new owner, and what came of them. Part of the table of `projectNotification`. */
import type { ProjectFact } from '../project/facts.ts';
import { dayInWords } from '../values/time.ts';
import { item, namesIn, page } from './phrases.ts';
import type { Notification, ReactionContext, ReactionTable } from './reaction.ts';

const came = {
  yes: 'It came as promised',
  partly: 'It came in part',
  no: 'It did not come',
  'cannot-tell': 'It cannot be told',
} as const;

export const toldOfBenefits: ReactionTable<ProjectFact, ReactionContext, Notification | undefined> = {
  'benefit-review-lapsed': ({ name, day, owner, to }, context) => ({
    to: [to === 'pmo' ? 'pmo' : context.project.proposal.sponsor],
    subject: `A benefit has not been reviewed: ${context.project.proposal.title}`,
    lines: [
      item(name),
      `${namesIn(context).person(owner)} was asked what had come of it by ${dayInWords(day)}, and has not answered. It is left to you: say what came of it, or that it cannot be told.`,
    ],
    path: page(context.project),
  }),
  'benefit-reviewed': ({ name, day, achieved, note, by }, context) => ({
    to: [context.project.proposal.sponsor, 'pmo'].filter(person => person !== by),
    subject: `Benefit reviewed: ${context.project.proposal.title}`,
    lines: [item(name), `${came[achieved]}, for ${dayInWords(day)}: ${note}`],
    path: page(context.project),
  }),
  'benefit-owner-named': ({ name, owner, reason, by }, context) => ({
    to: [owner].filter(person => person !== by),
    subject: `Yours to answer for: ${context.project.proposal.title}`,
    lines: [item(name), `${namesIn(context).person(by)} has named you the owner of this benefit: ${reason}`],
    path: page(context.project),
  }),
};
