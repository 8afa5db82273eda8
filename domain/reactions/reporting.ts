/** Who is told what of a project's reports: asked, missed, accepted, sent back. */
import { periodInWords } from '../office/reporting/period-words.ts';
import type { ProjectFact } from '../project/facts.ts';
import { askedFor } from '../project/reporting/asked.ts';
import { ownerOf, type Project } from '../project/state.ts';
import { dayInWords } from '../values/time.ts';
import { namesIn, page } from './phrases.ts';
import type { Notification, ReactionContext, ReactionTable } from './reaction.ts';

/** Part of the table of `projectNotification`, which isolates every text (`notificationBy`). */
export const toldOfReports: ReactionTable<ProjectFact, ReactionContext, Notification | undefined> = {
  'report-asked': ({ period, due, files }, { project }) => ({
    to: isFiled(project, period) ? [] : [ownerOf(project, files)],
    subject: `Report on ${periodInWords(period)}: ${project.proposal.title}`,
    lines: [
      `Please file the status report on ${periodInWords(period)} by ${dayInWords(due)}.`,
      'The form begins with the last report: say what changed.',
    ],
    path: `/projects/${project.id}/report`,
  }),
  'report-missed': ({ period, owner }, context) => ({
    to: isFiled(context.project, period) ? [] : ['pmo'],
    subject: `Missed: the report on ${periodInWords(period)} of ${context.project.proposal.title}`,
    lines: [
      `${namesIn(context).person(owner)} was asked for it, was reminded, and has not filed it. It is an alert until a report is filed.`,
    ],
    path: page(context.project),
  }),
  'report-sent-back': ({ period, by, reason, due }, context) => ({
    to: filer(period, context),
    subject: `Sent back: the report on ${periodInWords(period)} of ${context.project.proposal.title}`,
    lines: [`${namesIn(context).person(by)} asks for it again by ${dayInWords(due)}:`, reason],
    path: `/projects/${context.project.id}/report`,
  }),
  'report-accepted': ({ period, comment }, context) =>
    comment === undefined
      ? undefined
      : {
          to: filer(period, context),
          subject: `Accepted: the report on ${periodInWords(period)} of ${context.project.proposal.title}`,
          lines: [comment],
          path: page(context.project),
        },
};

/** A report that has come by now is asked for no more. */
function isFiled(project: Project, period: string): boolean {
  const state = askedFor(project, period)?.state;
  return state === 'filed' || state === 'accepted';
}

/** Whoever is asked for it, and whoever filed it; a machine reads no mail. */
function filer(period: string, { project }: ReactionContext): string[] {
  const asked = askedFor(project, period);
  const by = asked?.filedBy;
  return [...new Set([ownerOf(project, asked?.files ?? 'manager'), ...(by === undefined ? [] : [by])])];
}
