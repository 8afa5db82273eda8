/** Feeds on record: whose address was made or withdrawn, and when. Never an address; the digest tells nobody what it was. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { feedKinds } from './address.ts';

const feed = z.enum(feedKinds);

export const feedFacts = {
  /** An address that there was before ends with this one. */
  'feed-address-made': { feed, person: personIdSchema, digest: z.string().regex(/^[0-9a-f]{64}$/) },
  'feed-address-withdrawn': { feed, person: personIdSchema },
} satisfies FactShapes;
