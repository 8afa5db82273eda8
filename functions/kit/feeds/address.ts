/**
 * The address of a feed: the office, and 256 random bits that are kept nowhere but in it. It is shown once; what is stored is a digest, so that nobody who
 * reads the store, a log of facts or a backup can read a feed.
 */
import { randomBytes } from 'node:crypto';
import { sha256 } from '#domain/history/digest.ts';
import type { FeedAddress, FeedKind } from '#domain/office/feeds/address.ts';
import { feedBehind } from '#domain/office/feeds/feed.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { App } from '../app.ts';
import { notFound } from '../problem.ts';

/** How the last part of an address ends: programs choose by it what they read. */
const endings: { readonly [K in FeedKind]: string } = { calendar: '.ics', decisions: '.json' };

export const newFeedSecret = (): string => randomBytes(32).toString('base64url');
export const feedDigest = (secret: string): string => sha256(secret);

/** The whole address, as a calendar or a reader of feeds is given it. */
export function feedUrl({ settings }: Pick<App, 'settings'>, { office, feed, secret }: FeedPlace): string {
  return `${settings.portalUrl}/v1/${feed}/${office}/${secret}${endings[feed]}`;
}

interface FeedPlace {
  readonly office: string;
  readonly feed: FeedKind;
  readonly secret: string;
}

export interface FeedReader {
  readonly office: OfficeState;
  readonly address: FeedAddress;
}

/** Whose feed it is; the 404 that says nothing when no address leads there, or no longer. */
export async function feedReader(
  app: App,
  { office: id, feed, file }: { office: string; feed: FeedKind; file: string },
): Promise<FeedReader> {
  const { state: office } = await app.states.current('office', id);
  const digest = feedDigest(file.slice(0, -endings[feed].length));
  const address = office.id === undefined ? undefined : feedBehind(office, { feed, digest });
  if (!address) throw notFound();
  return { office, address };
}
