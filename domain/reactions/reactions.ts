/**
 * What follows from a stored fact: workflows to start or resume, commands to give, people to tell. Pure; every reaction is
 * safe to carry out again, because facts are delivered at least once.
 */
import type { Commit } from '../history/commit.ts';
import type { StoredFact } from '../history/upcast.ts';
import type { ProjectFact } from '../project/facts.ts';
import { upcastProject } from '../project/upcast.ts';
import { upcastReview } from '../review/upcast.ts';
import { mailsFor } from './mail-reaction.ts';
import { comesOfImport } from './pace.ts';
import { projectNotification } from './project-notifications.ts';
import type { Reaction, ReactionContext } from './reaction.ts';
import { reviewNotification } from './round-notifications.ts';
import { projectWorkflows, reviewWorkflows } from './workflows.ts';

export function reactionsTo(commit: Commit, fact: StoredFact, context: ReactionContext): Reaction[] {
  const stored = { ...context, at: commit.at };
  if (commit.stream.startsWith('review/')) {
    const ofReview = upcastReview(fact);
    const { review } = context;
    if (!review) throw new Error(`a fact of ${commit.stream} without its round`);
    const ofRound = { ...stored, review };
    return [
      ...reviewWorkflows(ofReview, ofRound),
      ...mailsFor(ofReview, reviewNotification(ofReview, ofRound), comesOfImport(ofReview, context.project)),
    ];
  }
  const ofProject = upcastProject(fact);
  const told = bringsProjectsUnderWay(commit) ? undefined : projectNotification(ofProject, context);
  return [...projectWorkflows(ofProject, stored), ...mailsFor(ofProject, told, comesOfImport(ofProject, context.project))];
}

/** A file of projects under way mails nobody for each of them: whoever imports it has the report. */
function bringsProjectsUnderWay({ facts }: Commit): boolean {
  return (facts as readonly ProjectFact[]).some(
    fact =>
      ((fact.type === 'proposal-submitted' || fact.type === 'proposal-revised') && fact.imported?.inFlight === true) ||
      (fact.type === 'report-filed' && fact.imported === true),
  );
}
