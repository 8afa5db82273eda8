/** Requests about alerts. */
import { acknowledgementSchema } from '#domain/project/alerts/commands.ts';
import { dutyDoneSchema } from '#domain/project/tripwires/commands.ts';
import { idSchema } from '#domain/values/text.ts';
import { alertsQuery } from './lists.ts';
import { idParams, plain } from './shared.ts';

const byId = { ...plain, params: idParams };

export const alertRequests = {
  'list-alerts': { ...plain, query: alertsQuery },
  'acknowledge-alert': { ...byId, body: acknowledgementSchema },
  'finish-tripwire-duty': { ...plain, params: idParams.extend({ duty: idSchema }), body: dutyDoneSchema },
} as const;
