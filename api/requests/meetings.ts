/** What operations on meetings take. */
import * as z from 'zod';
import { actionDoneSchema, changeActionSchema, dropActionSchema, setActionSchema } from '#domain/meeting/actions/commands.ts';
import { addItemsSchema, markConsentSchema, orderAgendaSchema } from '#domain/meeting/agenda/commands.ts';
import { consentSchema } from '#domain/meeting/agenda/consent.ts';
import { attendanceSchema, discussItemSchema } from '#domain/meeting/course/commands.ts';
import { approveMinutesSchema, correctMinutesSchema } from '#domain/meeting/minutes/commands.ts';
import { cancelMeetingSchema, moveMeetingSchema, planMeetingSchema } from '#domain/meeting/planning/commands.ts';
import { idSchema } from '#domain/values/text.ts';
import { meetingActionsQuery, meetingsQuery } from './lists.ts';
import { exportQuery, idParams, pageQuery, plain } from './shared.ts';

const byId = { ...plain, params: idParams };
const byItem = { ...plain, params: idParams.extend({ item: idSchema }) };
const byAction = { ...plain, params: idParams.extend({ action: idSchema }) };

export const meetingRequests = {
  'list-meetings': { ...plain, query: meetingsQuery },
  'plan-meeting': { ...plain, body: planMeetingSchema },
  'get-meeting': byId,
  'move-meeting': { ...byId, body: moveMeetingSchema },
  'cancel-meeting': { ...byId, body: cancelMeetingSchema },
  'add-items': { ...byId, body: addItemsSchema },
  'remove-item': { ...byItem, body: z.strictObject({}) },
  'order-agenda': { ...byId, body: orderAgendaSchema },
  'mark-consent': { ...byId, body: markConsentSchema },
  consent: { ...byId, body: consentSchema },
  'open-meeting': { ...byId, body: z.strictObject({}) },
  'take-attendance': { ...byId, body: attendanceSchema },
  'discuss-item': { ...byItem, body: discussItemSchema },
  'set-action': { ...byId, body: setActionSchema },
  'change-action': { ...byAction, body: changeActionSchema },
  'report-action-done': { ...byAction, body: actionDoneSchema },
  'drop-action': { ...byAction, body: dropActionSchema },
  'close-meeting': { ...byId, body: z.strictObject({}) },
  'correct-minutes': { ...byId, body: correctMinutesSchema },
  'approve-minutes': { ...byId, body: approveMinutesSchema },
  'get-meeting-history': { ...byId, query: pageQuery },
  'export-meeting': { ...byId, query: exportQuery },
  'list-meeting-actions': { ...plain, query: meetingActionsQuery },
} as const;
