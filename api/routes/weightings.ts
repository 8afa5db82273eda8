/** Operations on questions of weights, which several people answer: how each is addressed and what it does. */
import type { RouteShape } from './route-shape.ts';

export const weightingRoutes = [
  {
    id: 'list-weightings',
    method: 'GET',
    path: '/v1/weightings',
    scopes: ['read'],
    summary: 'The questions of weights of an office, newest first',
  },
  {
    id: 'open-weighting',
    method: 'POST',
    path: '/v1/weightings',
    status: 201,
    summary:
      'Ask people of the office how much its goals, or named dimensions, weigh, each blind to the others (the PMO, administrators)',
  },
  {
    id: 'get-weighting',
    method: 'GET',
    path: '/v1/weightings/{id}',
    scopes: ['read'],
    csv: true,
    summary: 'One question of weights: who has answered, and once it is closed what, what it comes to and where people disagree',
  },
  {
    id: 'answer-weighting',
    method: 'POST',
    path: '/v1/weightings/{id}/answers',
    status: 201,
    summary: 'Say how much each weighs; anew until the question is closed (those who are asked)',
  },
  {
    id: 'close-weighting',
    method: 'POST',
    path: '/v1/weightings/{id}/close',
    status: 201,
    summary: 'Close a question of weights before its day, with the reason; the answers come to light (the PMO, administrators)',
  },
  {
    id: 'take-goal-weights',
    method: 'POST',
    path: '/v1/weightings/{id}/goals',
    status: 201,
    summary: "Take the group's weights over as those of the office's goals, with the reason (the PMO, administrators)",
  },
  {
    id: 'take-model-weights',
    method: 'POST',
    path: '/v1/weightings/{id}/scoring-model',
    status: 201,
    summary:
      "Take the group's weights over as those of a scoring model's next version, with the reason (the PMO, administrators)",
  },
  {
    id: 'export-weighting',
    method: 'GET',
    path: '/v1/weightings/{id}/export',
    scopes: ['read'],
    summary: 'The history of a closed question of weights as one file that verifies without us; refused while it is blind',
  },
] as const satisfies readonly RouteShape[];
