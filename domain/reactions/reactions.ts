/**
 * What follows from a stored fact: workflows to start or resume, commands to give, people to tell. Pure; every reaction is
 * safe to carry out again, because facts are delivered at least once.
 */
import type { Commit } from '../history/commit.ts';
import type { StoredFact } from '../history/upcast.ts';
import { upcastProject } from '../project/upcast.ts';
import { upcastReview } from '../review/upcast.ts';
import { projectNotification, reviewNotification } from './notifications.ts';
import type { Notification, Reaction, ReactionContext } from './reaction.ts';
import { projectWorkflows, reviewWorkflows } from './workflows.ts';

export function reactionsTo(commit: Commit, fact: StoredFact, context: ReactionContext): Reaction[] {
  const stored = { ...context, at: commit.at };
  if (commit.stream.startsWith('review/')) {
    const ofReview = upcastReview(fact);
    return [...reviewWorkflows(ofReview, stored), ...mails(reviewNotification(ofReview, context))];
  }
  const ofProject = upcastProject(fact);
  return [...projectWorkflows(ofProject, stored), ...mails(projectNotification(ofProject, context))];
}

function mails(notification: Notification | undefined): Reaction[] {
  return notification && notification.to.length > 0 ? [{ type: 'mail', notification }] : [];
}
