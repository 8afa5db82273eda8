/** Operations on work that goes back, is brought before its board between two gates, or goes into other hands. */
import type { RouteShape } from './route-shape.ts';

export const goingBackRoutes = [
  {
    id: 'request-reopening',
    method: 'POST',
    path: '/v1/projects/{id}/reopening',
    status: 201,
    summary: 'Ask the board that closes projects to take up again one that was stopped or closed',
  },
  {
    id: 'request-exception',
    method: 'POST',
    path: '/v1/projects/{id}/exceptions',
    status: 201,
    summary: 'Bring a project that has left its tolerance before the board of its next gate now; that moves it past no gate',
  },
  {
    id: 'plan-stages',
    method: 'POST',
    path: '/v1/projects/{id}/stages',
    status: 201,
    summary:
      'Say into which stages of its own a project divides the stage of its gate model that projects divide; all of them, in order',
  },
  {
    id: 'offer-handover',
    method: 'POST',
    path: '/v1/projects/{id}/handovers',
    status: 201,
    summary: 'Offer to hand over the role of the sponsor or manager; it counts once both have agreed, and an open round goes on',
  },
  {
    id: 'answer-handover',
    method: 'POST',
    path: '/v1/projects/{id}/handovers/{role}/acceptance',
    status: 201,
    summary: 'Agree that a role is handed over by you or to you, or decline with the reason',
  },
  {
    id: 'withdraw-proposal',
    method: 'POST',
    path: '/v1/projects/{id}/withdrawal',
    status: 201,
    summary: 'Withdraw a proposal on which no board has decided; a round that is open ends with it; a revision takes it back',
  },
] as const satisfies readonly RouteShape[];
