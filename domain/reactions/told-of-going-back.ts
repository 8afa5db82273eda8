/** Who is told when work goes back: part of the table of `projectNotification`, which isolates every text (`notificationBy`). */
import type { ProjectFact } from '../project/facts.ts';
import { namesIn, page, team } from './phrases.ts';
import type { Notification, ReactionContext, ReactionTable } from './reaction.ts';

export const toldOfGoingBack: ReactionTable<ProjectFact, ReactionContext, Notification | undefined> = {
  'proposal-withdrawn': ({ reason }, context) => {
    const { project } = context;
    const { sponsor, title } = project.proposal;
    return {
      to: [...new Set([...team(project), 'pmo'])].filter(person => person !== sponsor),
      subject: `Withdrawn: ${title}`,
      lines: [
        `${namesIn(context).person(sponsor)} has withdrawn this proposal: ${reason}`,
        'A revision sends it into intake again.',
      ],
      path: page(project),
    };
  },
};
