/** Requests about what projects report. */
import { amendRegistersSchema } from '#domain/project/registers/shapes.ts';
import { idParams, plain } from './shared.ts';

const byId = { ...plain, params: idParams };

export const reportingRequests = {
  'amend-registers': { ...byId, body: amendRegistersSchema },
} as const;
