/** The handler behind each operation of the API, loaded when it is first asked for. Only the http Lambda and the hosts import this list. */
import { type Route, type RouteId, routes } from '#api/routes.ts';
import type { Endpoint } from './kit/endpoint.ts';

const endpoints: { readonly [Id in RouteId]: () => Promise<{ endpoint: Endpoint<Id> }> } = {
  health: () => import('./endpoints/health.ts'),
  openapi: () => import('./endpoints/openapi.ts'),
  'sign-in': () => import('./endpoints/sign-in.ts'),
  me: () => import('./endpoints/me.ts'),
  'submit-proposal': () => import('./endpoints/submit-proposal.ts'),
  'preview-proposal': () => import('./endpoints/preview-proposal.ts'),
  'list-projects': () => import('./endpoints/list-projects.ts'),
  'get-project': () => import('./endpoints/get-project.ts'),
  'get-history': () => import('./endpoints/get-history.ts'),
  'export-project': () => import('./endpoints/export-project.ts'),
  'revise-proposal': () => import('./endpoints/revise-proposal.ts'),
  'add-evidence': () => import('./endpoints/add-evidence.ts'),
  'address-upload': () => import('./endpoints/address-upload.ts'),
  'get-evidence-file': () => import('./endpoints/get-evidence-file.ts'),
  'file-report': () => import('./endpoints/file-report.ts'),
  'request-review': () => import('./endpoints/request-review.ts'),
  'meet-condition': () => import('./endpoints/meet-condition.ts'),
  proceed: () => import('./endpoints/proceed.ts'),
  'report-closure': () => import('./endpoints/report-closure.ts'),
  'answer-closure': () => import('./endpoints/answer-closure.ts'),
  'list-reviews': () => import('./endpoints/list-reviews.ts'),
  'get-review': () => import('./endpoints/get-review.ts'),
  'cast-ballot': () => import('./endpoints/cast-ballot.ts'),
  recuse: () => import('./endpoints/recuse.ts'),
  'list-alerts': () => import('./endpoints/list-alerts.ts'),
  'list-lessons': () => import('./endpoints/list-lessons.ts'),
  'list-presets': () => import('./endpoints/list-presets.ts'),
  'list-offices': () => import('./endpoints/list-offices.ts'),
  'found-office': () => import('./endpoints/found-office.ts'),
  'get-office': () => import('./endpoints/get-office.ts'),
  'get-goals': () => import('./endpoints/get-goals.ts'),
  'put-goals': () => import('./endpoints/put-goals.ts'),
  'get-gate-models': () => import('./endpoints/get-gate-models.ts'),
  'put-gate-models': () => import('./endpoints/put-gate-models.ts'),
  'get-boards': () => import('./endpoints/get-boards.ts'),
  'put-boards': () => import('./endpoints/put-boards.ts'),
  'get-people': () => import('./endpoints/get-people.ts'),
  'put-people': () => import('./endpoints/put-people.ts'),
  'get-delegations': () => import('./endpoints/get-delegations.ts'),
  'grant-delegation': () => import('./endpoints/grant-delegation.ts'),
  'revoke-delegation': () => import('./endpoints/revoke-delegation.ts'),
  'answer-condition': () => import('./endpoints/answer-condition.ts'),
  'grant-waiver': () => import('./endpoints/grant-waiver.ts'),
  'request-change': () => import('./endpoints/request-change.ts'),
  'move-model-version': () => import('./endpoints/move-model-version.ts'),
  'accept-delegation': () => import('./endpoints/accept-delegation.ts'),
  'get-changes': () => import('./endpoints/get-changes.ts'),
  'approve-change': () => import('./endpoints/approve-change.ts'),
  'refuse-change': () => import('./endpoints/refuse-change.ts'),
  'change-seat': () => import('./endpoints/change-seat.ts'),
  'get-office-history': () => import('./endpoints/get-office-history.ts'),
  'export-office': () => import('./endpoints/export-office.ts'),
};

/** An operation with the way to its handler. */
export interface BoundRoute extends Pick<Route, 'id' | 'method' | 'path' | 'open' | 'status'> {
  readonly load: () => Promise<{ endpoint: Endpoint }>;
}

export const boundRoutes: readonly BoundRoute[] = routes.map(row => ({ ...row, load: endpoints[row.id] }));
