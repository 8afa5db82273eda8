/** Requests about outlooks. */
import { publishCardSchema } from '#domain/office/outlook/commands.ts';
import { tellOutcomeSchema } from '#domain/project/outlook/commands.ts';
import { idParams, plain } from './shared.ts';

const byId = { ...plain, params: idParams };

export const outlookRequests = {
  'get-outlook': byId,
  'tell-outcome': { ...byId, body: tellOutcomeSchema },
  'get-calibration': byId,
  'publish-outlook-card': { ...byId, body: publishCardSchema },
} as const;
