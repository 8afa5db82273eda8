/** Who is told what time or the PMO did about a duty of a project. Nobody is told of a duty that is over by now. */

import type { DutyFact } from '../duties/facts.ts';
import { projectDuties } from '../project/duties/duties.ts';
import type { ProjectFact } from '../project/facts.ts';
import type { DutyNames } from './duty-telling.ts';
import { dutyWords } from './duty-words.ts';
import { namesIn, page } from './phrases.ts';
import type { Notification, ReactionContext, ReactionTable } from './reaction.ts';

/** Part of the table of `projectNotification`, which isolates every text (`notificationBy`). */
export const toldOfDuties: ReactionTable<ProjectFact, ReactionContext, Notification | undefined> = {
  'duty-reminded': told,
  'duty-escalated': told,
  'duty-nudged': (fact, context) => {
    const mail = told(fact, context);
    return mail && { ...mail, lines: [...mail.lines, `${namesIn(context).person(fact.by)} of the office asks for it.`] };
  },
  'proposal-lapsed': ({ reasons }, { project }) => ({
    to: [project.proposal.sponsor],
    subject: `Lapsed: ${project.proposal.title}`,
    lines: [...reasons, 'It counts as declined. A revision takes that back and is looked at afresh.'],
    path: page(project),
  }),
};

function told({ type, duty: key, to }: DutyFact, context: ReactionContext): Notification | undefined {
  const duty = projectDuties(context.project).find(entry => entry.key === key);
  if (!duty || to.length === 0) return undefined;
  const { gate, person } = namesIn(context);
  const names: DutyNames = { title: context.project.proposal.title, gate, person };
  const at = context.project.duties?.[key]?.at ?? duty.since;
  const words = dutyWords(duty, names, { at, escalation: type === 'duty-escalated' });
  return { to, ...words, path: duty.path };
}
