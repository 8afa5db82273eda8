/**
 * What follows from a stored fact: workflows to start or resume, commands to give, people to tell. Pure; every reaction is
 * safe to carry out again, because facts are delivered at least once.
 */

import type { Commit } from '../history/commit.ts';
import { sha256 } from '../history/digest.ts';
import type { OfficeState } from '../office/state.ts';
import { closureStep } from '../project/closure/steps.ts';
import type { ProjectFact } from '../project/facts.ts';
import type { ProjectState } from '../project/state.ts';
import type { ReviewFact } from '../review/facts.ts';
import type { ReviewState } from '../review/state.ts';
import { notificationFor } from './notifications.ts';

export interface Notification {
  /** Person ids, or `pmo` for everyone with that role. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly lines: readonly string[];
  /** Path of the page to open, e.g. `/reviews/ID`. */
  readonly path: string;
}

export type Reaction =
  | {
      readonly type: 'start';
      readonly workflow: 'intake' | 'gate-review' | 'closure';
      readonly name: string;
      readonly input: Record<string, unknown>;
    }
  | { readonly type: 'resume'; readonly wait: string }
  | { readonly type: 'void-round'; readonly review: string; readonly reason: string }
  | { readonly type: 'mail'; readonly notification: Notification };

export const waitFor = {
  round: (review: string) => `review/${review}`,
  closure: (project: string, number: number) => `closure/${project}/${number}`,
} as const;

/** What the reactions to a project's or a review's facts may look at: the states as they are now. */
export interface ReactionContext {
  readonly office: OfficeState;
  readonly project: ProjectState;
  readonly review?: ReviewState | undefined;
}

export function reactionsTo(commit: Commit, fact: ProjectFact | ReviewFact, context: ReactionContext): Reaction[] {
  const notification = notificationFor(fact, context);
  const mails: Reaction[] = notification && notification.to.length > 0 ? [{ type: 'mail', notification }] : [];
  const work = commit.stream.startsWith('review/')
    ? afterReview(fact as ReviewFact, context)
    : afterProject(fact as ProjectFact, context, commit);
  return [...work, ...mails];
}

function afterProject(fact: ProjectFact, { project }: ReactionContext, commit: Commit): Reaction[] {
  const id = project.id ?? '';
  switch (fact.type) {
    case 'proposal-submitted':
      return [{ type: 'start', workflow: 'intake', name: executionName('intake', id, '1'), input: { project: id, revision: 1 } }];
    case 'proposal-revised':
      return [
        {
          type: 'start',
          workflow: 'intake',
          name: executionName('intake', id, String(fact.revision)),
          input: { project: id, revision: fact.revision },
        },
      ];
    case 'gate-requested':
      return [
        {
          type: 'start',
          workflow: 'gate-review',
          name: executionName('gate-review', fact.review),
          input: { project: id, review: fact.review },
        },
      ];
    case 'closure-reported':
      return [
        {
          type: 'start',
          workflow: 'closure',
          name: executionName('closure', id, String(fact.number)),
          input: { project: id, number: fact.number },
        },
      ];
    case 'round-voided':
      return [{ type: 'void-round', review: fact.review, reason: fact.reason }, ...closureGoesOn(project)];
    case 'gate-refused':
    case 'round-lapsed':
    case 'gate-outcome-recorded':
    case 'closure-accepted':
    case 'closure-rejected':
      return closureGoesOn(project);
    case 'wait-began': {
      const number = project.closure?.number ?? 0;
      const step = closureStep(project, number, commit.at).step;
      return step === 'ask-customer' || step === 'await-board' ? [] : [{ type: 'resume', wait: fact.wait }];
    }
    default:
      return [];
  }
}

function closureGoesOn(project: ProjectState): Reaction[] {
  return project.closure && project.id ? [{ type: 'resume', wait: waitFor.closure(project.id, project.closure.number) }] : [];
}

function afterReview(fact: ReviewFact, { review }: ReactionContext): Reaction[] {
  const ended = fact.type === 'round-decided' || fact.type === 'round-lapsed' || fact.type === 'round-voided';
  const noticed = fact.type === 'wait-began' && review?.outcome !== undefined;
  return (ended || noticed) && review?.id ? [{ type: 'resume', wait: waitFor.round(review.id) }] : [];
}

/** Names of executions hold notifications, digits, dash and underscore, at most 80; the same parts always give the same name. */
export function executionName(workflow: string, ...parts: readonly string[]): string {
  const name = [workflow, ...parts].join('-').replace(/[^A-Za-z0-9_-]/g, '_');
  return name.length <= 80 ? name : `${name.slice(0, 47)}-${sha256(name).slice(0, 32)}`;
}
