/** Operations on calls for proposals and on the assessments of their proposals: how each is addressed and what it does. */
import type { RouteShape } from './route-shape.ts';

export const callRoutes = [
  {
    id: 'list-calls',
    method: 'GET',
    path: '/v1/calls',
    scopes: ['read'],
    summary: 'The calls for proposals of an office, newest first',
  },
  {
    id: 'open-call',
    method: 'POST',
    path: '/v1/calls',
    status: 201,
    summary:
      'Open a call for proposals: its question, money, people, days and panels; its scoring model is frozen (the PMO, administrators)',
  },
  {
    id: 'get-call',
    method: 'GET',
    path: '/v1/calls/{id}',
    scopes: ['read'],
    summary: 'One call: its terms, its frozen scoring model, its proposals and how far their panels are',
  },
  {
    id: 'amend-call',
    method: 'POST',
    path: '/v1/calls/{id}/amend',
    status: 201,
    summary: 'Say terms of a call anew, with the reason; those who take part are told (the PMO, administrators)',
  },
  {
    id: 'join-call',
    method: 'POST',
    path: '/v1/calls/{id}/proposals',
    status: 201,
    summary:
      "Bring a proposal into a call; after its closing day it waits for the office's next call (the project's people and the PMO)",
  },
  {
    id: 'leave-call',
    method: 'POST',
    path: '/v1/calls/{id}/proposals/{project}/leave',
    status: 201,
    summary: "Take a proposal out of a call until its closing day, or out of those that wait (the project's people and the PMO)",
  },
  {
    id: 'close-call',
    method: 'POST',
    path: '/v1/calls/{id}/close',
    status: 201,
    summary: 'Close a call before its day, or a standing one; its panels are asked at once (the PMO, administrators)',
  },
  {
    id: 'end-call',
    method: 'POST',
    path: '/v1/calls/{id}/end',
    status: 201,
    summary: 'End a call with a reason, whether ranked or not; every sponsor is told the outcome (the PMO, administrators)',
  },
  {
    id: 'get-ranking',
    method: 'GET',
    path: '/v1/calls/{id}/ranking',
    csv: true,
    scopes: ['read'],
    summary: 'The ranking of a call as far as its panels are done, with what each score consists of',
  },
  {
    id: 'try-weights',
    method: 'POST',
    path: '/v1/calls/{id}/ranking',
    csv: true,
    summary: 'The ranking of a call as it would be with other weights, and who moves and why; nothing is stored',
  },
  {
    id: 'get-call-history',
    method: 'GET',
    path: '/v1/calls/{id}/history',
    scopes: ['read', 'events'],
    summary: 'Everything that happened to a call, oldest first',
  },
  {
    id: 'export-call',
    method: 'GET',
    path: '/v1/calls/{id}/export',
    scopes: ['read'],
    summary:
      'The history of a call and of its assessments as one file that verifies without us; assessments join it when they have ended',
  },
  {
    id: 'list-assessments',
    method: 'GET',
    path: '/v1/assessments',
    summary: 'Your assessments, newest first; with waiting=yes those that wait for you, the most urgent first',
  },
  {
    id: 'get-assessment',
    method: 'GET',
    path: '/v1/assessments/{id}',
    scopes: ['read'],
    summary: 'The assessment of one proposal; what others rated is hidden until all have answered or the day has come',
  },
  {
    id: 'give-ratings',
    method: 'POST',
    path: '/v1/assessments/{id}/ratings',
    status: 201,
    summary:
      'Rate a proposal, each dimension with its reason, or say that you cannot tell; anew until the ratings come to light, and while the panel talks (its assessors)',
  },
  {
    id: 'recuse-assessor',
    method: 'POST',
    path: '/v1/assessments/{id}/recuse',
    status: 201,
    summary: 'Step back from a panel because of an interest, with the reason (its assessors)',
  },
  {
    id: 'replace-assessor',
    method: 'POST',
    path: '/v1/assessments/{id}/replace',
    status: 201,
    summary: 'Give a place in a panel that has no ratings to somebody else, with the reason (the PMO, administrators)',
  },
  {
    id: 'ask-talk',
    method: 'POST',
    path: '/v1/assessments/{id}/talk',
    status: 201,
    summary: 'Ask a panel to talk about dimensions, with the reason (the PMO, administrators)',
  },
  {
    id: 'end-assessment',
    method: 'POST',
    path: '/v1/assessments/{id}/end',
    status: 201,
    summary: 'End an assessment whose ratings have come to light; its score stands (the PMO, administrators)',
  },
] as const satisfies readonly RouteShape[];
