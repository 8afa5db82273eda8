/** Operations on meetings of boards: how each is addressed and what it does. */
import type { RouteShape } from './route-shape.ts';

export const meetingRoutes = [
  {
    id: 'list-meetings',
    method: 'GET',
    path: '/v1/meetings',
    scopes: ['read'],
    csv: true,
    summary: "The meetings of an office's boards, the latest first; of one board with board=",
  },
  {
    id: 'plan-meeting',
    method: 'POST',
    path: '/v1/meetings',
    status: 201,
    summary:
      'Plan a meeting of a board; everybody who is invited gets an invitation (the PMO, administrators, the chair of the board)',
  },
  {
    id: 'get-meeting',
    method: 'GET',
    path: '/v1/meetings/{id}',
    scopes: ['read'],
    summary:
      'One meeting: when and where, its agenda with how far each item is, what else waits for its board, attendance, actions, minutes',
  },
  {
    id: 'move-meeting',
    method: 'POST',
    path: '/v1/meetings/{id}/move',
    status: 201,
    summary:
      'Move a planned meeting, or say anything else of it anew, with the reason; everybody who is invited is told (its keepers)',
  },
  {
    id: 'cancel-meeting',
    method: 'POST',
    path: '/v1/meetings/{id}/cancel',
    status: 201,
    summary: 'Cancel a planned meeting with a reason (its keepers)',
  },
  {
    id: 'add-items',
    method: 'POST',
    path: '/v1/meetings/{id}/items',
    status: 201,
    summary: 'Put what waits for the board, or something else, on the agenda (its keepers)',
  },
  {
    id: 'remove-item',
    method: 'POST',
    path: '/v1/meetings/{id}/items/{item}/remove',
    status: 201,
    summary: 'Take an item that was not discussed off the agenda (its keepers)',
  },
  {
    id: 'order-agenda',
    method: 'POST',
    path: '/v1/meetings/{id}/order',
    status: 201,
    summary: 'Put the items of the agenda into another order (its keepers)',
  },
  {
    id: 'mark-consent',
    method: 'POST',
    path: '/v1/meetings/{id}/consent-items',
    status: 201,
    summary:
      'Mark the items that are decided by consent, without a discussion unless somebody asks for one (the chair of the meeting)',
  },
  {
    id: 'consent',
    method: 'POST',
    path: '/v1/meetings/{id}/consent',
    summary:
      'Agree to consent items together: a ballot in the round or selection of each, checked there as any other and answered by itself (members who may vote there)',
  },
  {
    id: 'open-meeting',
    method: 'POST',
    path: '/v1/meetings/{id}/open',
    status: 201,
    summary: 'Open a meeting (its keepers)',
  },
  {
    id: 'take-attendance',
    method: 'POST',
    path: '/v1/meetings/{id}/attendance',
    status: 201,
    summary: 'Say who is there; people who are not named stay as they were (its keepers)',
  },
  {
    id: 'discuss-item',
    method: 'POST',
    path: '/v1/meetings/{id}/items/{item}/discuss',
    status: 201,
    summary: 'Record that an item was discussed, with a note for the minutes (its keepers)',
  },
  {
    id: 'set-action',
    method: 'POST',
    path: '/v1/meetings/{id}/actions',
    status: 201,
    summary: 'Set an action: what is to be done, by whom, until when (its keepers, while it is open)',
  },
  {
    id: 'change-action',
    method: 'POST',
    path: '/v1/meetings/{id}/actions/{action}/change',
    status: 201,
    summary: 'Give an open action another owner or day, with the reason (its keepers)',
  },
  {
    id: 'report-action-done',
    method: 'POST',
    path: '/v1/meetings/{id}/actions/{action}/done',
    status: 201,
    summary: 'Say how an action was done (its owner)',
  },
  {
    id: 'drop-action',
    method: 'POST',
    path: '/v1/meetings/{id}/actions/{action}/drop',
    status: 201,
    summary: 'Drop an open action with a reason (its keepers)',
  },
  {
    id: 'close-meeting',
    method: 'POST',
    path: '/v1/meetings/{id}/close',
    status: 201,
    summary:
      'Close a meeting; its minutes are made from ballots, reasons, questions, notes and actions, and frozen (its keepers)',
  },
  {
    id: 'correct-minutes',
    method: 'POST',
    path: '/v1/meetings/{id}/minutes/corrections',
    status: 201,
    summary: 'Correct minutes that are not approved yet, with the reason (its keepers, and whoever was there)',
  },
  {
    id: 'approve-minutes',
    method: 'POST',
    path: '/v1/meetings/{id}/minutes/approval',
    status: 201,
    summary: 'Record that a later meeting, which is open, approves the minutes (the chair of that meeting)',
  },
  {
    id: 'get-meeting-history',
    method: 'GET',
    path: '/v1/meetings/{id}/history',
    scopes: ['read', 'events'],
    summary: 'Everything that happened to a meeting, oldest first',
  },
  {
    id: 'export-meeting',
    method: 'GET',
    path: '/v1/meetings/{id}/export',
    scopes: ['read'],
    summary:
      'The history of a meeting with those of the rounds and selections on its agenda, as one file that verifies without us',
  },
  {
    id: 'list-meeting-actions',
    method: 'GET',
    path: '/v1/meeting-actions',
    scopes: ['read'],
    csv: true,
    summary: 'Open actions of meetings of an office, the next day first; with of=me those that are yours',
  },
] as const satisfies readonly RouteShape[];
