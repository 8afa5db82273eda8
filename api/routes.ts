/**
 * Every operation of the HTTP API as data: how it is addressed, whether it needs a sign-in, what it does. Both hosts read this list: cdk/
 * makes routes and permissions of it, local/ a gateway. What an operation takes, answers and looks like stands under the same id in
 * requests.ts, answers.ts and examples.ts; its handler in functions/endpoints.ts. None of them compiles with an id missing.
 */

export interface RouteShape {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** With `{name}` for a part that varies. */
  readonly path: string;
  /** No sign-in needed. */
  readonly open?: true;
  /** Status of success; 200 unless said. */
  readonly status?: 201;
  /** What it does, in one sentence. */
  readonly summary: string;
}

const rows = [
  { id: 'health', method: 'GET', path: '/healthz', open: true, summary: 'Whether the service can read its store' },
  { id: 'openapi', method: 'GET', path: '/openapi.json', open: true, summary: 'The OpenAPI 3.1 description of this API' },
  {
    id: 'sign-in',
    method: 'GET',
    path: '/v1/sign-in',
    open: true,
    summary: 'The OpenID Connect issuer and client of the portal',
  },
  { id: 'me', method: 'GET', path: '/v1/me', summary: 'Who you are, and your roles in each office' },
  {
    id: 'submit-proposal',
    method: 'POST',
    path: '/v1/proposals',
    status: 201,
    summary: 'Submit a proposal; intake scores it and answers within moments',
  },
  {
    id: 'preview-proposal',
    method: 'POST',
    path: '/v1/proposals/preview',
    summary: 'Preview the score, likely duplicates and lessons for a draft',
  },
  {
    id: 'list-projects',
    method: 'GET',
    path: '/v1/projects',
    summary: 'Projects of an office: by stage, status, alerts and words, yours, or by what changed last',
  },
  {
    id: 'get-project',
    method: 'GET',
    path: '/v1/projects/{id}',
    summary: 'One project, with its next gate and how its criteria stand now',
  },
  { id: 'get-history', method: 'GET', path: '/v1/projects/{id}/history', summary: 'The history of a project' },
  {
    id: 'export-project',
    method: 'GET',
    path: '/v1/projects/{id}/export',
    summary: 'Export the history of a project and its reviews with their digests',
  },
  {
    id: 'revise-proposal',
    method: 'POST',
    path: '/v1/projects/{id}/revisions',
    status: 201,
    summary: 'Revise a proposal; a round that is open becomes void',
  },
  {
    id: 'add-evidence',
    method: 'POST',
    path: '/v1/projects/{id}/evidence',
    status: 201,
    summary: "Add evidence, or a role's word on a criterion",
  },
  {
    id: 'address-upload',
    method: 'POST',
    path: '/v1/projects/{id}/uploads',
    status: 201,
    summary: 'An address to which one evidence file may be sent within 15 minutes',
  },
  {
    id: 'get-evidence-file',
    method: 'GET',
    path: '/v1/projects/{id}/evidence/{evidence}/file',
    summary: 'An address from which an evidence file may be taken within 5 minutes',
  },
  {
    id: 'file-report',
    method: 'POST',
    path: '/v1/projects/{id}/reports',
    status: 201,
    summary: 'File a status report; criteria are evaluated at once',
  },
  { id: 'request-review', method: 'POST', path: '/v1/projects/{id}/reviews', status: 201, summary: 'Ask for the next gate' },
  {
    id: 'meet-condition',
    method: 'POST',
    path: '/v1/projects/{id}/conditions/{condition}',
    status: 201,
    summary: 'Report that a condition is met, and how; it counts once somebody without an interest accepts it',
  },
  {
    id: 'proceed',
    method: 'POST',
    path: '/v1/projects/{id}/proceed',
    status: 201,
    summary: 'Go on against the advice of an advisory gate, with a reason',
  },
  {
    id: 'report-closure',
    method: 'POST',
    path: '/v1/projects/{id}/closure',
    status: 201,
    summary: 'Report closure: outcomes, benefits, lessons',
  },
  {
    id: 'answer-closure',
    method: 'POST',
    path: '/v1/projects/{id}/acceptance',
    status: 201,
    summary: 'Accept the result of a project, or say what is missing',
  },
  {
    id: 'list-reviews',
    method: 'GET',
    path: '/v1/reviews',
    summary: 'Rounds: those that wait for you with inbox=me, else those of the office, newest first',
  },
  { id: 'get-review', method: 'GET', path: '/v1/reviews/{id}', summary: 'One round of a gate with the pack its board sees' },
  {
    id: 'cast-ballot',
    method: 'POST',
    path: '/v1/reviews/{id}/ballots',
    status: 201,
    summary: 'Cast your ballot, or change it while the round is open',
  },
  {
    id: 'recuse',
    method: 'POST',
    path: '/v1/reviews/{id}/recusals',
    status: 201,
    summary: 'Step back from a round because of an interest, with the reason',
  },
  { id: 'list-alerts', method: 'GET', path: '/v1/alerts', summary: 'Alerts: criteria that fail now' },
  { id: 'list-lessons', method: 'GET', path: '/v1/lessons', summary: 'Search the lessons of closed projects' },
  { id: 'list-presets', method: 'GET', path: '/v1/presets', summary: 'Gate models that come with Tollgate' },
  { id: 'list-offices', method: 'GET', path: '/v1/offices', summary: 'Your offices' },
  {
    id: 'found-office',
    method: 'POST',
    path: '/v1/offices',
    status: 201,
    summary: 'Found an office below one that you administer',
  },
  {
    id: 'get-office',
    method: 'GET',
    path: '/v1/offices/{id}',
    summary: 'An office: its goals, boards, gate models by name, and people by name and role',
  },
  {
    id: 'get-goals',
    method: 'GET',
    path: '/v1/offices/{id}/goals',
    summary: 'The goals with their weights, and the scoring model of an office',
  },
  {
    id: 'put-goals',
    method: 'PUT',
    path: '/v1/offices/{id}/goals',
    summary: 'Set the goals, their weights and the scoring model',
  },
  {
    id: 'get-gate-models',
    method: 'GET',
    path: '/v1/offices/{id}/gate-models',
    summary: 'The gate models in all versions of an office',
  },
  {
    id: 'put-gate-models',
    method: 'PUT',
    path: '/v1/offices/{id}/gate-models',
    summary: 'Publish a gate model as a new version; open rounds keep theirs',
  },
  { id: 'get-boards', method: 'GET', path: '/v1/offices/{id}/boards', summary: 'The boards with seats and chairs of an office' },
  { id: 'put-boards', method: 'PUT', path: '/v1/offices/{id}/boards', summary: 'Set the boards, their seats and chairs' },
  { id: 'get-people', method: 'GET', path: '/v1/offices/{id}/people', summary: 'The people with their roles of an office' },
  { id: 'put-people', method: 'PUT', path: '/v1/offices/{id}/people', summary: 'Set the people and their roles' },
  { id: 'get-delegations', method: 'GET', path: '/v1/offices/{id}/delegations', summary: 'Delegations of an office' },
  {
    id: 'grant-delegation',
    method: 'POST',
    path: '/v1/offices/{id}/delegations',
    status: 201,
    summary: 'Delegate your ballots for a time, one step deep',
  },
  {
    id: 'revoke-delegation',
    method: 'POST',
    path: '/v1/offices/{id}/delegations/{delegation}/revocation',
    status: 201,
    summary: 'Revoke a delegation',
  },
  {
    id: 'answer-condition',
    method: 'POST',
    path: '/v1/projects/{id}/conditions/{condition}/acceptance',
    status: 201,
    summary: 'Accept that a condition is met, or send it back with what is missing',
  },
  {
    id: 'grant-waiver',
    method: 'POST',
    path: '/v1/projects/{id}/waivers',
    status: 201,
    summary: 'Waive a criterion of the next gate, a tripwire or a condition, for a reason and until a day',
  },
  {
    id: 'move-model-version',
    method: 'POST',
    path: '/v1/projects/{id}/model-version',
    status: 201,
    summary: 'Move a project to another version of its gate model, with a reason',
  },
] as const satisfies readonly RouteShape[];

export type RouteId = (typeof rows)[number]['id'];

export interface Route extends RouteShape {
  readonly id: RouteId;
}

export const routes: readonly Route[] = rows;
