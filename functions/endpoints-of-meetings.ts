/** The handlers behind operations on meetings of boards. Part of endpoints.ts. */
import type { RouteId } from '#api/routes.ts';
import type { Endpoint } from './kit/endpoint.ts';

export const meetingEndpoints = {
  'list-meetings': () => import('./endpoints/list-meetings.ts'),
  'plan-meeting': () => import('./endpoints/plan-meeting.ts'),
  'get-meeting': () => import('./endpoints/get-meeting.ts'),
  'move-meeting': () => import('./endpoints/move-meeting.ts'),
  'cancel-meeting': () => import('./endpoints/cancel-meeting.ts'),
  'add-items': () => import('./endpoints/add-items.ts'),
  'remove-item': () => import('./endpoints/remove-item.ts'),
  'order-agenda': () => import('./endpoints/order-agenda.ts'),
  'mark-consent': () => import('./endpoints/mark-consent.ts'),
  consent: () => import('./endpoints/consent.ts'),
  'open-meeting': () => import('./endpoints/open-meeting.ts'),
  'take-attendance': () => import('./endpoints/take-attendance.ts'),
  'discuss-item': () => import('./endpoints/discuss-item.ts'),
  'set-action': () => import('./endpoints/set-action.ts'),
  'change-action': () => import('./endpoints/change-action.ts'),
  'report-action-done': () => import('./endpoints/report-action-done.ts'),
  'drop-action': () => import('./endpoints/drop-action.ts'),
  'close-meeting': () => import('./endpoints/close-meeting.ts'),
  'correct-minutes': () => import('./endpoints/correct-minutes.ts'),
  'approve-minutes': () => import('./endpoints/approve-minutes.ts'),
  'get-meeting-history': () => import('./endpoints/get-meeting-history.ts'),
  'export-meeting': () => import('./endpoints/export-meeting.ts'),
  'list-meeting-actions': () => import('./endpoints/list-meeting-actions.ts'),
} satisfies { readonly [Id in RouteId]?: () => Promise<{ endpoint: Endpoint<Id> }> };
