/** The handler behind each task of the workflows, loaded when a state asks for it. */
import type { TaskId } from '#api/tasks.ts';
import type { Task } from './kit/task.ts';

export const taskHandlers: { readonly [Id in TaskId]: () => Promise<{ task: Task<Id> }> } = {
  'score-proposal': () => import('./tasks/score-proposal.ts'),
  'find-duplicates': () => import('./tasks/find-duplicates.ts'),
  'screen-proposal': () => import('./tasks/screen-proposal.ts'),
  'open-round': () => import('./tasks/open-round.ts'),
  'refuse-round': () => import('./tasks/refuse-round.ts'),
  'round-step': () => import('./tasks/round-step.ts'),
  'await-decision': () => import('./tasks/await-decision.ts'),
  'remind-members': () => import('./tasks/remind-members.ts'),
  'escalate-round': () => import('./tasks/escalate-round.ts'),
  'close-round': () => import('./tasks/close-round.ts'),
  'record-outcome': () => import('./tasks/record-outcome.ts'),
  'closure-step': () => import('./tasks/closure-step.ts'),
  'await-closure': () => import('./tasks/await-closure.ts'),
  'remind-customer': () => import('./tasks/remind-customer.ts'),
  'request-closing-review': () => import('./tasks/request-closing-review.ts'),
  'archive-project': () => import('./tasks/archive-project.ts'),
  'close-project': () => import('./tasks/close-project.ts'),
  'call-step': () => import('./tasks/call-step.ts'),
  'await-call': () => import('./tasks/await-call.ts'),
  'start-call': () => import('./tasks/start-call.ts'),
  'close-call': () => import('./tasks/close-call.ts'),
  'open-assessments': () => import('./tasks/open-assessments.ts'),
  'remind-assessors': () => import('./tasks/remind-assessors.ts'),
  'end-assessments': () => import('./tasks/end-assessments.ts'),
  'rank-call': () => import('./tasks/rank-call.ts'),
  'end-call': () => import('./tasks/end-call.ts'),
  'found-office': () => import('./tasks/found-office.ts'),
};
