/** What a person asks about the own feeds: an address, which replaces the one before, and its end. */
import type { FeedKind } from './address.ts';

export interface FeedCommands {
  /** `digest`: SHA-256 of the secret that the new address holds. */
  'make-feed-address': { feed: FeedKind; digest: string };
  'withdraw-feed-address': { feed: FeedKind };
}
