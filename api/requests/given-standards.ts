/** Requests about standards that are given to the offices below. */
import { giveStandardsSchema, takeStandardSchema } from '#domain/office/given-standards/commands.ts';
import { idParams, plain } from './shared.ts';

const byId = { ...plain, params: idParams };

export const givenStandardRequests = {
  'get-given-standards': byId,
  'give-standards': { ...byId, body: giveStandardsSchema },
  'take-standard': { ...byId, body: takeStandardSchema },
} as const;
