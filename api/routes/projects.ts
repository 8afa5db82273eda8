/** Operations on proposals and projects: how each is addressed and what it does, in the order of the description. */
import { evidenceRoutes } from './evidence.ts';
import { goingBackRoutes } from './going-back.ts';
import { programmeRoutes } from './programmes.ts';
import type { RouteShape } from './route-shape.ts';

export const projectRoutes = [
  {
    id: 'submit-proposal',
    method: 'POST',
    path: '/v1/proposals',
    status: 201,
    scopes: ['import'],
    summary: 'Submit a proposal; intake scores it and answers within moments',
  },
  {
    id: 'preview-proposal',
    method: 'POST',
    path: '/v1/proposals/preview',
    scopes: ['import'],
    summary: 'Preview the score, likely duplicates and lessons for a draft',
  },
  {
    id: 'list-projects',
    method: 'GET',
    path: '/v1/projects',
    scopes: ['read'],
    summary: 'Projects of an office: by stage, status, alerts and words, yours, or by what changed last',
  },
  {
    id: 'get-project',
    method: 'GET',
    path: '/v1/projects/{id}',
    scopes: ['read'],
    summary: 'One project, with its next gate and how its criteria stand now',
  },
  {
    id: 'get-history',
    method: 'GET',
    path: '/v1/projects/{id}/history',
    scopes: ['read', 'events'],
    summary: 'The history of a project',
  },
  {
    id: 'get-alike',
    method: 'GET',
    path: '/v1/projects/{id}/alike',
    scopes: ['read'],
    summary:
      'Projects that may be the same as this one or have much in common with it, in its office and the offices beside, above and below it',
  },
  {
    id: 'export-project',
    method: 'GET',
    path: '/v1/projects/{id}/export',
    scopes: ['read'],
    summary: 'Export the history of a project and its reviews with their digests',
  },
  {
    id: 'revise-proposal',
    method: 'POST',
    path: '/v1/projects/{id}/revisions',
    status: 201,
    summary: 'Revise a proposal; refused while a board decides on it',
  },
  {
    id: 'merge-proposal',
    method: 'POST',
    path: '/v1/projects/{id}/same-as',
    status: 201,
    summary:
      'Say that a proposal is the same as another project of the office, in which the work goes on; a revision takes it back',
  },
  ...programmeRoutes,
  ...goingBackRoutes,
  ...evidenceRoutes,
  {
    id: 'file-report',
    method: 'POST',
    path: '/v1/projects/{id}/reports',
    status: 201,
    scopes: ['report'],
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
    id: 'move-model-version',
    method: 'POST',
    path: '/v1/projects/{id}/model-version',
    status: 201,
    summary: 'Move a project to another version of its gate model, with a reason',
  },
  {
    id: 'request-change',
    method: 'POST',
    path: '/v1/projects/{id}/changes',
    status: 201,
    summary: 'Ask the board for another approved cost, end or scope, with a reason',
  },
  {
    id: 'answer-condition',
    method: 'POST',
    path: '/v1/projects/{id}/conditions/{condition}/acceptance',
    status: 201,
    summary: 'Accept that a condition is met, or send it back with what is missing',
  },
  {
    id: 'answer-naming',
    method: 'POST',
    path: '/v1/projects/{id}/namings/{role}/acceptance',
    status: 201,
    summary: 'Accept that a project names you, or decline with the reason; the PMO accepts for whoever cannot be asked',
  },
  {
    id: 'grant-waiver',
    method: 'POST',
    path: '/v1/projects/{id}/waivers',
    status: 201,
    summary: 'Waive a criterion of the next gate, a tripwire or a condition, for a reason and until a day',
  },
] as const satisfies readonly RouteShape[];
