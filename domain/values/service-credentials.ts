/** The port that keeps what service accounts prove themselves with. */
import type { Scope } from './scopes.ts';
import type { ServiceId } from './service-id.ts';

/**
 * What service accounts prove themselves with, kept outside the facts. A client is how the sign-in service calls an account; its id is no
 * secret. Whether the account may still act is said by the facts of its office, never here.
 */
export interface ServiceCredentials {
  /** A new secret, and the client it is for (made when there is none). The former secret is worth nothing from then on. Never shown again. */
  issue(account: ServiceId, scopes: readonly Scope[]): Promise<{ readonly client: string; readonly secret: string }>;
  /** Forgets the client and its secret; harmless when there is none. */
  remove(account: ServiceId): Promise<void>;
  accountOf(client: string): Promise<ServiceId | undefined>;
  /** Whether this is the secret of the client now. */
  matches(client: string, secret: string): Promise<boolean>;
}
