/** What operations on calls take. */
import { closeCallSchema, endCallSchema } from '#domain/call/course/commands.ts';
import { amendCallSchema, openCallSchema } from '#domain/call/opening/commands.ts';
import { joinCallSchema, leaveCallSchema } from '#domain/call/proposals/commands.ts';
import { tryWeightsSchema } from '#domain/call/try-weights.ts';
import { idSchema } from '#domain/values/text.ts';
import { exportQuery, idParams, officeQuery, pageQuery, plain } from './shared.ts';

const byId = { ...plain, params: idParams };

export const callRequests = {
  'list-calls': { ...plain, query: officeQuery },
  'open-call': { ...plain, body: openCallSchema },
  'get-call': byId,
  'amend-call': { ...byId, body: amendCallSchema },
  'join-call': { ...byId, body: joinCallSchema },
  'leave-call': { ...plain, params: idParams.extend({ project: idSchema }), body: leaveCallSchema },
  'close-call': { ...byId, body: closeCallSchema },
  'end-call': { ...byId, body: endCallSchema },
  'get-ranking': byId,
  'try-weights': { ...byId, body: tryWeightsSchema },
  'get-call-history': { ...byId, query: pageQuery },
  'export-call': { ...byId, query: exportQuery },
} as const;
