/**
 * A service account's client and secret as one text, for directories that can only hold one and send it as it is (SCIM of Entra ID and Okta).
 * It counts for the scope `people` and nothing else: everything else takes a token that is over after minutes.
 */
import type { ServiceCredentials } from '#domain/values/service-credentials.ts';

const pattern = /^tgs_([A-Za-z0-9+_-]{1,128})[.]([^\s]{16,512})$/;

/** Seconds for which a gateway may remember that a key was good. */
const remembered = 60;

export function serviceKeyOf({ client, secret }: { readonly client: string; readonly secret: string }): string {
  return `tgs_${client}.${secret}`;
}

export function isServiceKey(bearer: string): boolean {
  return bearer.startsWith('tgs_');
}

/** What a good key says, as the claims of a token; undefined for any other. `now` in milliseconds since 1970 UTC. */
export async function claimsOfServiceKey(bearer: string, credentials: Pick<ServiceCredentials, 'matches'>, now: number) {
  const [, client = '', secret = ''] = pattern.exec(bearer) ?? [];
  if (client === '' || !(await credentials.matches(client, secret))) return undefined;
  return { sub: client, client_id: client, scope: 'people', exp: Math.floor(now / 1000) + remembered };
}
