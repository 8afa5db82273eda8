/** Operations on selections among proposals: how each is addressed and what it does. */
import type { RouteShape } from './route-shape.ts';

export const selectionRoutes = [
  {
    id: 'list-selections',
    method: 'GET',
    path: '/v1/selections',
    scopes: ['read'],
    summary: 'The selections of an office among proposals, newest first',
  },
  {
    id: 'open-selection',
    method: 'POST',
    path: '/v1/selections',
    status: 201,
    summary:
      'Open a selection: its candidates are frozen with score, cost and needs, from a ranked call or from projects that you name (the PMO, administrators)',
  },
  {
    id: 'get-selection',
    method: 'GET',
    path: '/v1/selections/{id}',
    scopes: ['read'],
    summary:
      'One selection: candidates, scenarios with their answers and progress, what a board was asked and decided, and what you may do',
  },
  {
    id: 'add-scenario',
    method: 'POST',
    path: '/v1/selections/{id}/scenarios',
    status: 201,
    summary:
      'Add a scenario; the best set under its rules is worked out at once, or the rules that clash are named (the PMO, administrators)',
  },
  {
    id: 'change-scenario',
    method: 'POST',
    path: '/v1/selections/{id}/scenarios/{scenario}/change',
    status: 201,
    summary: 'Say the rules of a scenario anew; what a board was shown stays as it was (the PMO, administrators)',
  },
  {
    id: 'stop-solving',
    method: 'POST',
    path: '/v1/selections/{id}/scenarios/{scenario}/stop',
    status: 201,
    summary: 'Stop working a scenario out; the best set so far stays, with its gap (the PMO, administrators)',
  },
  {
    id: 'remove-scenario',
    method: 'POST',
    path: '/v1/selections/{id}/scenarios/{scenario}/remove',
    status: 201,
    summary: 'Take a scenario away (the PMO, administrators)',
  },
  {
    id: 'get-scenario-result',
    method: 'GET',
    path: '/v1/selections/{id}/scenarios/{scenario}/result',
    scopes: ['read'],
    summary:
      'Everything that was worked out beside the best set of a scenario: frontier, core, regret, next steps, near sets, uncertainty',
  },
  {
    id: 'get-candidates',
    method: 'GET',
    path: '/v1/selections/{id}/candidates',
    scopes: ['read'],
    csv: true,
    summary: 'The candidates as a table, with what each scenario does with them and what became of them',
  },
  {
    id: 'get-comparison',
    method: 'GET',
    path: '/v1/selections/{id}/comparison',
    scopes: ['read'],
    csv: true,
    summary: 'The scenarios side by side: what each takes, is worth, costs and uses',
  },
  {
    id: 'submit-scenario',
    method: 'POST',
    path: '/v1/selections/{id}/submit',
    status: 201,
    summary: 'Ask a board to decide on a scenario; what it is shown is frozen (the PMO, administrators)',
  },
  {
    id: 'cast-selection-ballot',
    method: 'POST',
    path: '/v1/selections/{id}/ballots',
    status: 201,
    summary: 'Cast your ballot on the scenario, or change it while the board decides',
  },
  {
    id: 'recuse-from-selection',
    method: 'POST',
    path: '/v1/selections/{id}/recuse',
    status: 201,
    summary: 'Step back from the decision because of an interest, with the reason',
  },
  {
    id: 'withdraw-selection',
    method: 'POST',
    path: '/v1/selections/{id}/withdraw',
    status: 201,
    summary: 'Withdraw a selection with a reason, until its board has decided (the PMO, administrators)',
  },
  {
    id: 'get-selection-history',
    method: 'GET',
    path: '/v1/selections/{id}/history',
    scopes: ['read', 'events'],
    summary: 'Everything that happened in a selection, oldest first',
  },
  {
    id: 'export-selection',
    method: 'GET',
    path: '/v1/selections/{id}/export',
    scopes: ['read'],
    summary: 'The history of a selection as one file that verifies without us',
  },
] as const satisfies readonly RouteShape[];
