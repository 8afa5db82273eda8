/** Who is told what one project needs of another: part of the table of `projectNotification`. That it slips is an alert, and told as alerts are. */
import type { ProjectFact } from '../project/facts.ts';
import { dayInWords } from '../values/time.ts';
import { item, page, team } from './phrases.ts';
import type { Notification, ReactionContext, ReactionTable } from './reaction.ts';

export const toldOfNeeds: ReactionTable<ProjectFact, ReactionContext, Notification | undefined> = {
  'need-noted': ({ title, what, by }, { project }) => ({
    to: team(project),
    subject: `Needed by another project: ${project.proposal.title}`,
    lines: [
      `${title} needs this of your project by ${dayInWords(by)}:`,
      item(what),
      'Say on its page for which day you promise it.',
    ],
    path: page(project),
  }),
  'need-gone': (_fact, { project }) => ({
    to: team(project),
    subject: `No longer needed: ${project.proposal.title}`,
    lines: ['Another project has dropped what it needed of yours; the page of your project shows what is left.'],
    path: page(project),
  }),
  'need-answer-noted': ({ need, promised, delivered }, { project }) => {
    const known = project.needs?.find(entry => entry.need === need);
    const said =
      delivered === undefined ? `is promised for ${dayInWords(promised ?? '')}` : `was delivered on ${dayInWords(delivered)}`;
    return (
      known && {
        to: team(project),
        subject: `${delivered === undefined ? 'Promised' : 'Delivered'}: ${project.proposal.title}`,
        lines: [`What you need of ${known.title} ${said}; you need it by ${dayInWords(known.by)}:`, item(known.what)],
        path: page(project),
      }
    );
  },
};
