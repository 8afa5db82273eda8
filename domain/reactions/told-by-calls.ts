/** What the sponsor of a project is told when a call is over: the outcome, with its reasons. */
import type { ProjectFact } from '../project/facts.ts';
import type { Project } from '../project/state.ts';
import { item, page, team } from './phrases.ts';
import type { Notification, ReactionContext, ReactionTable } from './reaction.ts';

/** Part of the table of `projectNotification`, which isolates every text (`notificationBy`). */
export const toldByCalls: ReactionTable<ProjectFact, ReactionContext, Notification | undefined> = {
  'call-over': ({ call, name, reason, score, rank, of, selection }, { project }) => {
    // The board that selected has told its reasons for each project by itself.
    if (selection !== undefined) return undefined;
    return {
      to: team(project),
      subject: `The call is over: ${project.proposal.title}`,
      lines: [`${name} has ended. The reason:`, reason, ranked({ score, rank, of }), ...ofPanel(project, call)],
      path: page(project),
    };
  },
};

function ranked({ score, rank, of }: { score?: number | undefined; rank?: number | undefined; of: number }): string {
  if (rank === undefined || score === undefined) return 'Your proposal was not ranked.';
  return `Your proposal scored ${shown(score)} and has rank ${rank} of ${of}.`;
}

/** What the panel of this call said of each dimension, beside the sponsor's claim. */
function ofPanel({ panel }: Project, call: string): string[] {
  if (panel?.call !== call) return [];
  return [
    `What the panel said (median of its ratings), by ${panel.model.name}, version ${panel.model.version}:`,
    ...panel.dimensions.map(({ name, median, n, asked, claim }) => {
      const said =
        median === null ? 'nobody could tell' : typeof median === 'boolean' ? (median ? 'met' : 'not met') : shown(median);
      const beside = claim === undefined ? '' : `; your claim: ${shown(claim)}`;
      return item(`${name}: ${said} (${n} of ${asked} rated it${beside})`);
    }),
  ];
}

function shown(value: number): string {
  return String(Math.round(value * 100) / 100);
}
