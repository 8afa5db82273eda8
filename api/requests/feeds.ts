/** What operations on calendars and feeds take. */
import * as z from 'zod';
import { feedKinds } from '#domain/office/feeds/address.ts';
import { idSchema } from '#domain/values/text.ts';
import { idParams, open, plain } from './shared.ts';

const byFeed = { ...plain, params: idParams.extend({ feed: z.enum(feedKinds) }), body: z.strictObject({}) };

/** The last part of a secret address; any other text leads nowhere as well. */
const byAddress = (ending: string) => ({
  ...open,
  params: z.strictObject({
    office: idSchema,
    file: z
      .string()
      .max(100)
      .endsWith(ending)
      .meta({ description: `The secret and ${ending}`, examples: [`SECRET${ending}`] }),
  }),
});

export const feedRequests = {
  'get-feeds': { ...plain, params: idParams },
  'make-feed': byFeed,
  'withdraw-feed': byFeed,
  'read-calendar': byAddress('.ics'),
  'read-decisions': byAddress('.json'),
} as const;
