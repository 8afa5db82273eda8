/**
 * What follows from a stored fact: workflows to start or resume, commands to give, people to tell. Pure; every reaction is
 * safe to carry out again, because facts are delivered at least once.
 */
import type { Commit } from '../history/commit.ts';
import type { StoredFact } from '../history/upcast.ts';
import { upcastOffice } from '../office/upcast.ts';
import { upcastProject } from '../project/upcast.ts';
import { upcastReview } from '../review/upcast.ts';
import { projectNotification, reviewNotification } from './notifications.ts';
import { afterOffice, type OfficeReactionContext, officeNotification } from './office.ts';
import type { Notification, OfficeReaction, Reaction, ReactionContext } from './reaction.ts';
import { projectWorkflows, reviewWorkflows } from './workflows.ts';

export function reactionsTo(commit: Commit, fact: StoredFact, context: ReactionContext): Reaction[] {
  const stored = { ...context, at: commit.at };
  if (commit.stream.startsWith('review/')) {
    const ofReview = upcastReview(fact);
    return [...reviewWorkflows(ofReview, stored), ...mails(reviewNotification(ofReview, stored))];
  }
  const ofProject = upcastProject(fact);
  return [...projectWorkflows(ofProject, stored), ...mails(projectNotification(ofProject, context))];
}

function mails(notification: Notification | undefined): Reaction[] {
  return notification && notification.to.length > 0 ? [{ type: 'mail', notification }] : [];
}

/** What follows from a fact of an office. */
export function officeReactionsTo(fact: StoredFact, context: OfficeReactionContext): OfficeReaction[] {
  const stored = upcastOffice(fact);
  const notification = officeNotification(stored, context);
  const told: OfficeReaction[] = notification && notification.to.length > 0 ? [{ type: 'mail', notification }] : [];
  return [...told, ...(afterOffice(stored, context) ?? [])];
}
