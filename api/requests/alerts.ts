/** Requests about alerts. */
import { acknowledgementSchema } from '#domain/project/alerts/commands.ts';
import { alertsQuery } from './lists.ts';
import { idParams, plain } from './shared.ts';

const byId = { ...plain, params: idParams };

export const alertRequests = {
  'list-alerts': { ...plain, query: alertsQuery },
  'acknowledge-alert': { ...byId, body: acknowledgementSchema },
} as const;
