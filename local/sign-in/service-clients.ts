/**
 * Service accounts as clients of the local OpenID Connect provider: each gets tokens for itself (client credentials, RFC 6749 section 4.4) with
 * the scopes it was made for. The library is told the digest of a secret only; what a client presents is digested and compared here.
 */
import { hash, timingSafeEqual } from 'node:crypto';
import type { Adapter, AdapterFactory, AdapterPayload, Provider } from 'oidc-provider';

/** What the sign-in must know of a service account's client. */
interface ServiceClient {
  readonly id: string;
  readonly scopes: readonly string[];
  /** SHA-256 of the secret in hexadecimal. */
  readonly digest: string;
}

export type FindServiceClient = (id: string) => ServiceClient | undefined;

export interface ServiceClients {
  /** The store of the library, in which clients are those of the service accounts. */
  over(store: AdapterFactory): AdapterFactory;
  /** Has the secrets that clients present compared by their digests. */
  checkSecretsOf(provider: Provider): void;
}

export function serviceClients(find: FindServiceClient = () => undefined): ServiceClients {
  return {
    over: store => model => (model === 'Client' ? clientsOnly(store(model), find) : store(model)),
    checkSecretsOf(provider) {
      provider.Client.prototype.compareClientSecret = function compare(this: { clientId: string }, presented: string) {
        return isSecretOf(find(this.clientId), presented);
      };
    },
  };
}

function clientsOnly(store: Adapter, find: FindServiceClient): Adapter {
  return {
    upsert: store.upsert.bind(store),
    find: async id => payloadOf(find(id)),
    findByUid: store.findByUid.bind(store),
    findByUserCode: store.findByUserCode.bind(store),
    consume: store.consume.bind(store),
    destroy: store.destroy.bind(store),
    revokeByGrantId: store.revokeByGrantId.bind(store),
  };
}

function payloadOf(client: ServiceClient | undefined): AdapterPayload | undefined {
  return (
    client && {
      client_id: client.id,
      client_secret: client.digest,
      token_endpoint_auth_method: 'client_secret_basic',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      scope: client.scopes.join(' '),
    }
  );
}

function isSecretOf(client: ServiceClient | undefined, presented: string): boolean {
  return client !== undefined && timingSafeEqual(Buffer.from(hash('sha256', presented, 'hex')), Buffer.from(client.digest));
}
