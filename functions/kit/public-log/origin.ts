/** What the public log is called, in every checkpoint. Its first commit chooses; nothing changes it afterwards. */
import type { App } from '../app.ts';

/** The log's name: the one that was set, else the address at which it can be read, without scheme. */
export function originOf({ logOrigin, portalUrl }: App['settings']): string {
  return logOrigin ?? `${new URL(portalUrl).host}/v1/log`;
}
