/**
 * Every door as data: what opens it, and the file behind it. Both hosts read these lists and nothing else: cdk/ makes routes,
 * permissions and schedules of them, local/ makes routes and bindings. Paths are plain strings, never put together: then a bundler can
 * tell that a list is unused, and each Lambda holds its own doors only.
 */

export interface HttpRow {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** With `{name}` for a part that varies. */
  readonly path: string;
  /** No sign-in needed. */
  readonly open?: true;
  readonly load: () => Promise<{ door: unknown }>;
}

export interface TaskRow {
  readonly task: string;
  /** Asked by an operator of the deployment (docs/operations.md), by no workflow. */
  readonly byOperator?: true;
  readonly load: () => Promise<{ door: unknown }>;
}

export interface ScheduleRow {
  readonly id: string;
  readonly everyMinutes: number;
  readonly load: () => Promise<{ door: unknown }>;
}

export const httpDoors: readonly HttpRow[] = [
  { id: 'health', method: 'GET', path: '/healthz', open: true, load: () => import('./http/health.ts') },
  { id: 'openapi', method: 'GET', path: '/openapi.json', open: true, load: () => import('./http/openapi.ts') },
  { id: 'sign-in', method: 'GET', path: '/v1/sign-in', open: true, load: () => import('./http/sign-in.ts') },
  { id: 'me', method: 'GET', path: '/v1/me', load: () => import('./http/me.ts') },
  { id: 'submit-proposal', method: 'POST', path: '/v1/proposals', load: () => import('./http/submit-proposal.ts') },
  { id: 'preview-proposal', method: 'POST', path: '/v1/proposals/preview', load: () => import('./http/preview-proposal.ts') },
  { id: 'list-projects', method: 'GET', path: '/v1/projects', load: () => import('./http/list-projects.ts') },
  { id: 'get-project', method: 'GET', path: '/v1/projects/{id}', load: () => import('./http/get-project.ts') },
  { id: 'get-history', method: 'GET', path: '/v1/projects/{id}/history', load: () => import('./http/get-history.ts') },
  { id: 'export-project', method: 'GET', path: '/v1/projects/{id}/export', load: () => import('./http/export-project.ts') },
  { id: 'revise-proposal', method: 'POST', path: '/v1/projects/{id}/revisions', load: () => import('./http/revise-proposal.ts') },
  { id: 'add-evidence', method: 'POST', path: '/v1/projects/{id}/evidence', load: () => import('./http/add-evidence.ts') },
  { id: 'address-upload', method: 'POST', path: '/v1/projects/{id}/uploads', load: () => import('./http/address-upload.ts') },
  {
    id: 'get-evidence-file',
    method: 'GET',
    path: '/v1/projects/{id}/evidence/{evidence}/file',
    load: () => import('./http/get-evidence-file.ts'),
  },
  { id: 'file-report', method: 'POST', path: '/v1/projects/{id}/reports', load: () => import('./http/file-report.ts') },
  { id: 'request-review', method: 'POST', path: '/v1/projects/{id}/reviews', load: () => import('./http/request-review.ts') },
  {
    id: 'meet-condition',
    method: 'POST',
    path: '/v1/projects/{id}/conditions/{condition}',
    load: () => import('./http/meet-condition.ts'),
  },
  { id: 'proceed', method: 'POST', path: '/v1/projects/{id}/proceed', load: () => import('./http/proceed.ts') },
  { id: 'report-closure', method: 'POST', path: '/v1/projects/{id}/closure', load: () => import('./http/report-closure.ts') },
  { id: 'answer-closure', method: 'POST', path: '/v1/projects/{id}/acceptance', load: () => import('./http/answer-closure.ts') },
  { id: 'list-reviews', method: 'GET', path: '/v1/reviews', load: () => import('./http/list-reviews.ts') },
  { id: 'get-review', method: 'GET', path: '/v1/reviews/{id}', load: () => import('./http/get-review.ts') },
  { id: 'cast-ballot', method: 'POST', path: '/v1/reviews/{id}/ballots', load: () => import('./http/cast-ballot.ts') },
  { id: 'recuse', method: 'POST', path: '/v1/reviews/{id}/recusals', load: () => import('./http/recuse.ts') },
  { id: 'list-alerts', method: 'GET', path: '/v1/alerts', load: () => import('./http/list-alerts.ts') },
  { id: 'list-lessons', method: 'GET', path: '/v1/lessons', load: () => import('./http/list-lessons.ts') },
  { id: 'list-presets', method: 'GET', path: '/v1/presets', load: () => import('./http/list-presets.ts') },
  { id: 'list-offices', method: 'GET', path: '/v1/offices', load: () => import('./http/list-offices.ts') },
  { id: 'found-office', method: 'POST', path: '/v1/offices', load: () => import('./http/found-office.ts') },
  { id: 'get-office', method: 'GET', path: '/v1/offices/{id}', load: () => import('./http/get-office.ts') },
  { id: 'get-goals', method: 'GET', path: '/v1/offices/{id}/goals', load: () => import('./http/get-goals.ts') },
  { id: 'put-goals', method: 'PUT', path: '/v1/offices/{id}/goals', load: () => import('./http/put-goals.ts') },
  { id: 'get-gate-models', method: 'GET', path: '/v1/offices/{id}/gate-models', load: () => import('./http/get-gate-models.ts') },
  { id: 'put-gate-models', method: 'PUT', path: '/v1/offices/{id}/gate-models', load: () => import('./http/put-gate-models.ts') },
  { id: 'get-boards', method: 'GET', path: '/v1/offices/{id}/boards', load: () => import('./http/get-boards.ts') },
  { id: 'put-boards', method: 'PUT', path: '/v1/offices/{id}/boards', load: () => import('./http/put-boards.ts') },
  { id: 'get-people', method: 'GET', path: '/v1/offices/{id}/people', load: () => import('./http/get-people.ts') },
  { id: 'put-people', method: 'PUT', path: '/v1/offices/{id}/people', load: () => import('./http/put-people.ts') },
  { id: 'get-delegations', method: 'GET', path: '/v1/offices/{id}/delegations', load: () => import('./http/get-delegations.ts') },
  {
    id: 'grant-delegation',
    method: 'POST',
    path: '/v1/offices/{id}/delegations',
    load: () => import('./http/grant-delegation.ts'),
  },
  {
    id: 'revoke-delegation',
    method: 'POST',
    path: '/v1/offices/{id}/delegations/{delegation}/revocation',
    load: () => import('./http/revoke-delegation.ts'),
  },
];

export const taskDoors: readonly TaskRow[] = [
  { task: 'score-proposal', load: () => import('./tasks/score-proposal.ts') },
  { task: 'find-duplicates', load: () => import('./tasks/find-duplicates.ts') },
  { task: 'screen-proposal', load: () => import('./tasks/screen-proposal.ts') },
  { task: 'open-round', load: () => import('./tasks/open-round.ts') },
  { task: 'refuse-round', load: () => import('./tasks/refuse-round.ts') },
  { task: 'round-step', load: () => import('./tasks/round-step.ts') },
  { task: 'await-decision', load: () => import('./tasks/await-decision.ts') },
  { task: 'remind-members', load: () => import('./tasks/remind-members.ts') },
  { task: 'escalate-round', load: () => import('./tasks/escalate-round.ts') },
  { task: 'close-round', load: () => import('./tasks/close-round.ts') },
  { task: 'record-outcome', load: () => import('./tasks/record-outcome.ts') },
  { task: 'closure-step', load: () => import('./tasks/closure-step.ts') },
  { task: 'await-closure', load: () => import('./tasks/await-closure.ts') },
  { task: 'remind-customer', load: () => import('./tasks/remind-customer.ts') },
  { task: 'request-closing-review', load: () => import('./tasks/request-closing-review.ts') },
  { task: 'archive-project', load: () => import('./tasks/archive-project.ts') },
  { task: 'close-project', load: () => import('./tasks/close-project.ts') },
  { task: 'found-office', byOperator: true, load: () => import('./tasks/found-office.ts') },
];

/** The stream has one door: functions/stream/facts.ts. */
export const scheduleDoors: readonly ScheduleRow[] = [
  { id: 'watch-criteria', everyMinutes: 60, load: () => import('./schedule/watch-criteria.ts') },
  { id: 'resume-rounds', everyMinutes: 1, load: () => import('./schedule/resume-rounds.ts') },
  { id: 'check-workflows', everyMinutes: 60, load: () => import('./schedule/check-workflows.ts') },
  { id: 'anchor-heads', everyMinutes: 60, load: () => import('./schedule/anchor-heads.ts') },
];
