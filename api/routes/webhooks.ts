/** Operations on the webhooks of an office: how each is addressed and what it does. None of them is for a machine. */
import type { RouteShape } from './route-shape.ts';

export const webhookRoutes = [
  {
    id: 'get-webhooks',
    method: 'GET',
    path: '/v1/offices/{id}/webhooks',
    summary: 'The webhooks of an office, for its administrators and auditors',
  },
  {
    id: 'add-webhook',
    method: 'POST',
    path: '/v1/offices/{id}/webhooks',
    status: 201,
    summary: 'Set a webhook; its secret is answered once',
  },
  {
    id: 'change-webhook',
    method: 'PATCH',
    path: '/v1/offices/{id}/webhooks/{webhook}',
    summary: 'Change name, address or events of a webhook, pause it or switch it on',
  },
  {
    id: 'change-webhook-secret',
    method: 'POST',
    path: '/v1/offices/{id}/webhooks/{webhook}/secret',
    status: 201,
    summary: 'Give a webhook a new secret; for a day the former one signs beside it',
  },
  {
    id: 'remove-webhook',
    method: 'POST',
    path: '/v1/offices/{id}/webhooks/{webhook}/removal',
    status: 201,
    summary: 'Remove a webhook for good, with its address, its secrets and its log',
  },
  {
    id: 'test-webhook',
    method: 'POST',
    path: '/v1/offices/{id}/webhooks/{webhook}/test',
    status: 201,
    summary: 'Send a test to a webhook; the log shows how it went',
  },
  {
    id: 'get-webhook-deliveries',
    method: 'GET',
    path: '/v1/offices/{id}/webhooks/{webhook}/deliveries',
    summary: 'The last deliveries to a webhook with every attempt, the newest first',
  },
  {
    id: 'replay-webhook',
    method: 'POST',
    path: '/v1/offices/{id}/webhooks/{webhook}/replay',
    status: 201,
    summary: 'Send one delivery again, or all that were not taken of events since an instant',
  },
] as const satisfies readonly RouteShape[];
