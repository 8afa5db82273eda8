/**
 * The single place that configures the OpenID Connect library: two public clients of our own, authorization code with
 * PKCE only; a confidential one for each service account, client credentials only; signed access tokens for the API, no consent page.
 */
import { type Configuration, errors, interactionPolicy, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { scopes as scopesOfMachines } from '#domain/values/scopes.ts';
import type { Way } from './interaction.ts';
import { type LoginKeys, signingAlgorithm } from './keys.ts';
import { problemPage, signedOutPage, signOutPage } from './pages.ts';
import type { People } from './person.ts';
import { readerOf } from './reader.ts';
import type { ServiceClients } from './service-clients.ts';
import type { LoginStore } from './store.ts';
import type { SignInWay } from './way.ts';

/** The audience of access tokens. */
export const audience = 'tollgate-api';
export const portalClient = 'tollgate-portal';
export const commandLineClient = 'tollgate-cli';

const resource = 'urn:tollgate:api';
const scopes = 'openid profile email';
const hour = 3600;
/** Seconds: a machine asks again as often as it needs to, and a secret that was changed is soon worth nothing anywhere. */
const machineToken = 300;
const fortnight = 14 * 24 * hour;
/** Through an organisation: whoever left it is out by the next day, though nobody tells us. */
const workingDay = 12 * hour;

export interface ProviderOptions {
  /** Origins at which this machine is reached; the first one makes the issuer. */
  readonly origins: readonly string[];
  readonly people: People;
  readonly keys: LoginKeys;
  readonly store: LoginStore;
  /** The way of signing in, shown in the discovery document for the command line. */
  readonly signIn: SignInWay['way'];
  /** See `Way`. */
  readonly signedOut: Way['signedOut'];
  readonly machines: ServiceClients;
}

export function createProvider(options: ProviderOptions): Provider {
  const [origin = ''] = options.origins;
  const port = new URL(origin).port;
  const secure = origin.startsWith('https:');
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true, secure } as const;
  const provider = new Provider(`${origin}/login`, {
    adapter: options.machines.over(options.store.adapter),
    jwks: { keys: [options.keys.signing] },
    clients: clientsAt(options.origins),
    cookies: {
      keys: options.keys.cookies,
      names: { session: `tollgate_session_${port}`, interaction: `tollgate_ask_${port}`, resume: `tollgate_resume_${port}` },
      long: { ...cookie, path: '/login' },
      short: cookie,
    },
    ...identity(options.people),
    ...behaviour(options),
    scopes: ['openid', 'offline_access', ...scopesOfMachines],
    features: features(),
    discovery: { tollgate_sign_in: options.signIn },
  });
  options.machines.checkSecretsOf(provider);
  if (options.signedOut) provider.use(signingOutGoesOn(options.origins, options.signedOut));
  // The scheme alone is told this way, by the login itself (see `createLogin`).
  provider.proxy = true;
  return provider;
}

/** Public clients. `native` lets the command line listen on any port of this machine, as RFC 8252 wants it. */
function clientsAt(origins: readonly string[]): Configuration['clients'] {
  const shared = {
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code' as const],
    token_endpoint_auth_method: 'none' as const,
  };
  return [
    {
      ...shared,
      client_id: portalClient,
      application_type: 'web',
      redirect_uris: origins.flatMap(origin => [`${origin}/signed-in`, `${origin}/`]),
      post_logout_redirect_uris: origins.map(origin => `${origin}/`),
    },
    {
      ...shared,
      client_id: commandLineClient,
      application_type: 'native',
      redirect_uris: ['http://127.0.0.1/callback', ...origins.map(origin => `${origin}/cli-callback`)],
    },
  ];
}

/** Who a person is, and what tokens say of her: id, name, mail address. Roles are facts of the office, never claims. */
function identity(people: People): Configuration {
  const claimsOf = async (id: string) => {
    const person = await people.find(id);
    return person && { sub: person.id, name: person.name, email: person.email };
  };
  return {
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    conformIdTokenClaims: false,
    async findAccount(_ctx, id) {
      const claims = await claimsOf(id);
      return claims && { accountId: id, claims: async () => claims };
    },
    async extraTokenClaims(_ctx, token) {
      const claims = 'accountId' in token ? await claimsOf(token.accountId) : undefined;
      return claims && { name: claims.name, email: claims.email };
    },
  };
}

function behaviour({ people, signIn }: ProviderOptions): Configuration {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  policy.get('login')?.checks.add(stillHere(people));
  const lasts = signIn === 'provider' ? workingDay : fortnight;
  return {
    interactions: { policy, url: (_ctx, interaction) => `/login/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    responseTypes: ['code'],
    clientAuthMethods: ['none', 'client_secret_basic'],
    ttl: {
      AccessToken: hour,
      ClientCredentials: machineToken,
      IdToken: hour,
      Interaction: hour,
      RefreshToken: lasts,
      Session: lasts,
      Grant: lasts,
    },
    loadExistingGrant,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    clientBasedCORS: (_ctx, origin, client) => (client.redirectUris ?? []).some(uri => new URL(uri).origin === origin),
    async renderError(ctx, out) {
      ctx.type = 'html';
      ctx.body = problemPage(out.error_description ?? out.error)(await readerOf(ctx.req));
    },
  };
}

/** A browser that is signed in as somebody who was removed is asked who it is. */
function stillHere(people: People): interactionPolicy.Check {
  return new interactionPolicy.Check('removed', 'the person may no longer sign in', async ctx => {
    const { accountId } = ctx.oidc.session ?? {};
    return accountId !== undefined && !(await people.find(accountId));
  });
}

/** After the answer to “sign out”, and only when it leads back to the portal, the browser goes by way of where else it is signed in. */
function signingOutGoesOn(origins: readonly string[], signedOut: NonNullable<Way['signedOut']>) {
  const portal = origins.map(origin => `${origin}/`);
  return async (ctx: KoaContextWithOIDC, next: () => Promise<unknown>): Promise<void> => {
    await next();
    const [backTo = ''] = (ctx.response.get('location') ?? '').split('?');
    if (ctx.oidc?.route !== 'end_session_confirm' || !ctx.oidc.params?.logout || !portal.includes(backTo)) return;
    const page = await signedOut(ctx.req, backTo);
    if (page === undefined) return;
    ctx.status = 200;
    ctx.remove('location');
    ctx.type = 'html';
    ctx.body = page(await readerOf(ctx.req));
  };
}

function features(): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    userinfo: { enabled: false },
    clientCredentials: { enabled: true },
    revocation: { enabled: true, allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId },
    resourceIndicators: {
      enabled: true,
      defaultResource: async () => resource,
      useGrantedResource: async () => true,
      async getResourceServerInfo(_ctx, asked) {
        if (asked !== resource) throw new errors.InvalidTarget();
        return {
          scope: `${scopes} ${scopesOfMachines.join(' ')}`,
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: hour,
          jwt: { sign: { alg: signingAlgorithm } },
        };
      },
    },
    rpInitiatedLogout: {
      enabled: true,
      async logoutSource(ctx, form) {
        ctx.body = signOutPage(form)(await readerOf(ctx.req));
      },
      async postLogoutSuccessSource(ctx) {
        ctx.body = signedOutPage()(await readerOf(ctx.req));
      },
    },
  };
}

/** Our own clients need no consent: the grant a person's session has for the client, or a new one for all it may ask. */
async function loadExistingGrant(ctx: KoaContextWithOIDC) {
  const { provider, session, client } = ctx.oidc;
  if (!session?.accountId || !client) return undefined;
  const grantId = session.grantIdFor(client.clientId);
  const kept = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  if (kept && kept.accountId === session.accountId) return kept;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(`${scopes} offline_access`);
  grant.addResourceScope(resource, scopes);
  await grant.save();
  return grant;
}
