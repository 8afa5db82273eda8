/** Requests about the thresholds of an office. */
import { setThresholdsSchema } from '#domain/office/thresholds/commands.ts';
import { idParams, plain } from './shared.ts';

const byId = { ...plain, params: idParams };

export const thresholdRequests = {
  'get-thresholds': byId,
  'put-thresholds': { ...byId, body: setThresholdsSchema },
} as const;
