/**
 * Every endpoint as data: what opens it, and the file behind it. Both hosts read these lists and nothing else: cdk/ makes routes,
 * permissions and schedules of them, local/ makes routes and bindings. Paths are plain strings, never put together: then a bundler can
 * tell that a list is unused, and each Lambda holds its own endpoints only.
 */

export interface Route {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** With `{name}` for a part that varies. */
  readonly path: string;
  /** No sign-in needed. */
  readonly open?: true;
  readonly load: () => Promise<{ endpoint: unknown }>;
}

export interface TaskRow {
  readonly task: string;
  /** Asked by an operator of the deployment (docs/operations.md), by no workflow. */
  readonly byOperator?: true;
  readonly load: () => Promise<{ task: unknown }>;
}

export interface ScheduleRow {
  readonly id: string;
  readonly everyMinutes: number;
  readonly load: () => Promise<{ schedule: unknown }>;
}

export const routes: readonly Route[] = [
  { id: 'health', method: 'GET', path: '/healthz', open: true, load: () => import('#functions/endpoints/health.ts') },
  { id: 'openapi', method: 'GET', path: '/openapi.json', open: true, load: () => import('#functions/endpoints/openapi.ts') },
  { id: 'sign-in', method: 'GET', path: '/v1/sign-in', open: true, load: () => import('#functions/endpoints/sign-in.ts') },
  { id: 'me', method: 'GET', path: '/v1/me', load: () => import('#functions/endpoints/me.ts') },
  { id: 'submit-proposal', method: 'POST', path: '/v1/proposals', load: () => import('#functions/endpoints/submit-proposal.ts') },
  {
    id: 'preview-proposal',
    method: 'POST',
    path: '/v1/proposals/preview',
    load: () => import('#functions/endpoints/preview-proposal.ts'),
  },
  { id: 'list-projects', method: 'GET', path: '/v1/projects', load: () => import('#functions/endpoints/list-projects.ts') },
  { id: 'get-project', method: 'GET', path: '/v1/projects/{id}', load: () => import('#functions/endpoints/get-project.ts') },
  {
    id: 'get-history',
    method: 'GET',
    path: '/v1/projects/{id}/history',
    load: () => import('#functions/endpoints/get-history.ts'),
  },
  {
    id: 'export-project',
    method: 'GET',
    path: '/v1/projects/{id}/export',
    load: () => import('#functions/endpoints/export-project.ts'),
  },
  {
    id: 'revise-proposal',
    method: 'POST',
    path: '/v1/projects/{id}/revisions',
    load: () => import('#functions/endpoints/revise-proposal.ts'),
  },
  {
    id: 'add-evidence',
    method: 'POST',
    path: '/v1/projects/{id}/evidence',
    load: () => import('#functions/endpoints/add-evidence.ts'),
  },
  {
    id: 'address-upload',
    method: 'POST',
    path: '/v1/projects/{id}/uploads',
    load: () => import('#functions/endpoints/address-upload.ts'),
  },
  {
    id: 'get-evidence-file',
    method: 'GET',
    path: '/v1/projects/{id}/evidence/{evidence}/file',
    load: () => import('#functions/endpoints/get-evidence-file.ts'),
  },
  {
    id: 'file-report',
    method: 'POST',
    path: '/v1/projects/{id}/reports',
    load: () => import('#functions/endpoints/file-report.ts'),
  },
  {
    id: 'request-review',
    method: 'POST',
    path: '/v1/projects/{id}/reviews',
    load: () => import('#functions/endpoints/request-review.ts'),
  },
  {
    id: 'meet-condition',
    method: 'POST',
    path: '/v1/projects/{id}/conditions/{condition}',
    load: () => import('#functions/endpoints/meet-condition.ts'),
  },
  { id: 'proceed', method: 'POST', path: '/v1/projects/{id}/proceed', load: () => import('#functions/endpoints/proceed.ts') },
  {
    id: 'report-closure',
    method: 'POST',
    path: '/v1/projects/{id}/closure',
    load: () => import('#functions/endpoints/report-closure.ts'),
  },
  {
    id: 'answer-closure',
    method: 'POST',
    path: '/v1/projects/{id}/acceptance',
    load: () => import('#functions/endpoints/answer-closure.ts'),
  },
  { id: 'list-reviews', method: 'GET', path: '/v1/reviews', load: () => import('#functions/endpoints/list-reviews.ts') },
  { id: 'get-review', method: 'GET', path: '/v1/reviews/{id}', load: () => import('#functions/endpoints/get-review.ts') },
  {
    id: 'cast-ballot',
    method: 'POST',
    path: '/v1/reviews/{id}/ballots',
    load: () => import('#functions/endpoints/cast-ballot.ts'),
  },
  { id: 'recuse', method: 'POST', path: '/v1/reviews/{id}/recusals', load: () => import('#functions/endpoints/recuse.ts') },
  { id: 'list-alerts', method: 'GET', path: '/v1/alerts', load: () => import('#functions/endpoints/list-alerts.ts') },
  { id: 'list-lessons', method: 'GET', path: '/v1/lessons', load: () => import('#functions/endpoints/list-lessons.ts') },
  { id: 'list-presets', method: 'GET', path: '/v1/presets', load: () => import('#functions/endpoints/list-presets.ts') },
  { id: 'list-offices', method: 'GET', path: '/v1/offices', load: () => import('#functions/endpoints/list-offices.ts') },
  { id: 'found-office', method: 'POST', path: '/v1/offices', load: () => import('#functions/endpoints/found-office.ts') },
  { id: 'get-office', method: 'GET', path: '/v1/offices/{id}', load: () => import('#functions/endpoints/get-office.ts') },
  { id: 'get-goals', method: 'GET', path: '/v1/offices/{id}/goals', load: () => import('#functions/endpoints/get-goals.ts') },
  { id: 'put-goals', method: 'PUT', path: '/v1/offices/{id}/goals', load: () => import('#functions/endpoints/put-goals.ts') },
  {
    id: 'get-gate-models',
    method: 'GET',
    path: '/v1/offices/{id}/gate-models',
    load: () => import('#functions/endpoints/get-gate-models.ts'),
  },
  {
    id: 'put-gate-models',
    method: 'PUT',
    path: '/v1/offices/{id}/gate-models',
    load: () => import('#functions/endpoints/put-gate-models.ts'),
  },
  { id: 'get-boards', method: 'GET', path: '/v1/offices/{id}/boards', load: () => import('#functions/endpoints/get-boards.ts') },
  { id: 'put-boards', method: 'PUT', path: '/v1/offices/{id}/boards', load: () => import('#functions/endpoints/put-boards.ts') },
  { id: 'get-people', method: 'GET', path: '/v1/offices/{id}/people', load: () => import('#functions/endpoints/get-people.ts') },
  { id: 'put-people', method: 'PUT', path: '/v1/offices/{id}/people', load: () => import('#functions/endpoints/put-people.ts') },
  {
    id: 'get-delegations',
    method: 'GET',
    path: '/v1/offices/{id}/delegations',
    load: () => import('#functions/endpoints/get-delegations.ts'),
  },
  {
    id: 'grant-delegation',
    method: 'POST',
    path: '/v1/offices/{id}/delegations',
    load: () => import('#functions/endpoints/grant-delegation.ts'),
  },
  {
    id: 'revoke-delegation',
    method: 'POST',
    path: '/v1/offices/{id}/delegations/{delegation}/revocation',
    load: () => import('#functions/endpoints/revoke-delegation.ts'),
  },
  {
    id: 'answer-condition',
    method: 'POST',
    path: '/v1/projects/{id}/conditions/{condition}/acceptance',
    load: () => import('#functions/endpoints/answer-condition.ts'),
  },
  {
    id: 'grant-waiver',
    method: 'POST',
    path: '/v1/projects/{id}/waivers',
    load: () => import('#functions/endpoints/grant-waiver.ts'),
  },
];

export const tasks: readonly TaskRow[] = [
  { task: 'score-proposal', load: () => import('#functions/tasks/score-proposal.ts') },
  { task: 'find-duplicates', load: () => import('#functions/tasks/find-duplicates.ts') },
  { task: 'screen-proposal', load: () => import('#functions/tasks/screen-proposal.ts') },
  { task: 'open-round', load: () => import('#functions/tasks/open-round.ts') },
  { task: 'refuse-round', load: () => import('#functions/tasks/refuse-round.ts') },
  { task: 'round-step', load: () => import('#functions/tasks/round-step.ts') },
  { task: 'await-decision', load: () => import('#functions/tasks/await-decision.ts') },
  { task: 'remind-members', load: () => import('#functions/tasks/remind-members.ts') },
  { task: 'escalate-round', load: () => import('#functions/tasks/escalate-round.ts') },
  { task: 'close-round', load: () => import('#functions/tasks/close-round.ts') },
  { task: 'record-outcome', load: () => import('#functions/tasks/record-outcome.ts') },
  { task: 'closure-step', load: () => import('#functions/tasks/closure-step.ts') },
  { task: 'await-closure', load: () => import('#functions/tasks/await-closure.ts') },
  { task: 'remind-customer', load: () => import('#functions/tasks/remind-customer.ts') },
  { task: 'request-closing-review', load: () => import('#functions/tasks/request-closing-review.ts') },
  { task: 'archive-project', load: () => import('#functions/tasks/archive-project.ts') },
  { task: 'close-project', load: () => import('#functions/tasks/close-project.ts') },
  { task: 'found-office', byOperator: true, load: () => import('#functions/tasks/found-office.ts') },
];

/** The stream has one endpoint: functions/stream/handle-records.ts. */
export const schedules: readonly ScheduleRow[] = [
  { id: 'watch-criteria', everyMinutes: 60, load: () => import('#functions/schedule/watch-criteria.ts') },
  { id: 'recover-recent', everyMinutes: 1, load: () => import('#functions/schedule/recover-recent.ts') },
  { id: 'recover-all', everyMinutes: 60, load: () => import('#functions/schedule/recover-all.ts') },
  { id: 'anchor-heads', everyMinutes: 60, load: () => import('#functions/schedule/anchor-heads.ts') },
];
