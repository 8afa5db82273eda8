/**
 * The organisation's OpenID Connect provider, as its client: authorization code with PKCE, state and nonce; the identity token's signature is
 * checked against the keys that the provider shows at that moment, so that a key may be changed at any time. Nothing is asked before somebody
 * signs in: a provider that is down stops no start.
 */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  calculatePKCECodeChallenge,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  type ServerMetadata,
} from 'openid-client';
import type { ProviderWay } from '../way.ts';

/** Seconds by which the clocks of two machines may differ, and after which an answer is no longer waited for. */
const tolerance = 60;
const patience = 10;
/** What the provider says of itself is asked again after so long. */
const described = 10 * 60_000;

/** The provider cannot be reached, or does not answer as one. */
export class ProviderDown extends Error {}

/** The answer that came back is not one to trust; the message is a word of the protocol and holds nothing secret. */
export class AnswerRefused extends Error {}

/** What a sign-in needs to know again when the answer comes back. */
export interface Checks {
  readonly verifier: string;
  readonly nonce: string;
  readonly state: string;
}

export interface Identified {
  /** What the provider says of the person: claims of the identity token, and of its user information when the one that is asked for is only there. */
  readonly claims: Readonly<Record<string, unknown>>;
  readonly idToken: string;
}

export interface OrganisationClient {
  /** Where to send the browser, and what to keep until it is back. Rejects with `ProviderDown`. */
  begin(redirectUri: string, state: string, anew: boolean): Promise<{ url: URL; checks: Checks }>;
  /** Who came back. Rejects with `ProviderDown` or `AnswerRefused`. */
  end(cameBack: URL, checks: Checks): Promise<Identified>;
  /** Where signing out goes on at the provider; undefined when it offers none or cannot be reached. */
  signOutUrl(idToken: string | undefined, backTo: string): Promise<URL | undefined>;
}

export function createOrganisationClient(way: ProviderWay): OrganisationClient {
  const configuration = configurationsOf(way);
  return {
    async begin(redirectUri, state, anew) {
      const checks = { verifier: randomPKCECodeVerifier(), nonce: randomNonce(), state };
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: way.scopes,
        state,
        nonce: checks.nonce,
        code_challenge: await calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
        ...(anew && { prompt: 'login' }),
      });
      return { url, checks };
    },
    async end(cameBack, checks) {
      const client = await configuration();
      return identified(client, cameBack, { checks, claim: way.claim }).catch((error: unknown) => {
        if (error instanceof AnswerRefused) throw error;
        throw unreachable(error) ? new ProviderDown(inAWord(error)) : new AnswerRefused(inAWord(error));
      });
    },
    async signOutUrl(idToken, backTo) {
      const client = await configuration().catch(() => undefined);
      if (!client?.serverMetadata().end_session_endpoint) return undefined;
      return buildEndSessionUrl(client, { post_logout_redirect_uri: backTo, ...(idToken && { id_token_hint: idToken }) });
    },
  };
}

/** Makes a configuration for each use: it keeps the provider's keys, and they are to be those of now. What it is made of is asked now and then. */
function configurationsOf(way: ProviderWay): () => Promise<Configuration> {
  const issuer = new URL(way.issuer);
  const insecure = issuer.protocol === 'http:' ? [allowInsecureRequests] : [];
  let known: { metadata: ServerMetadata; until: number } | undefined;
  const metadataNow = async (): Promise<ServerMetadata> => {
    if (known && Date.now() < known.until) return known.metadata;
    const asked = discovery(issuer, way.clientId, undefined, None(), { execute: insecure, timeout: patience });
    const found = await asked.catch((error: unknown) => {
      throw new ProviderDown(inAWord(error));
    });
    const metadata = plain(found.serverMetadata());
    known = { metadata, until: Date.now() + described };
    return metadata;
  };
  return async () => {
    const metadata = await metadataNow();
    const client = { [clockTolerance]: tolerance };
    const made = new Configuration(metadata, way.clientId, client, authentication(way.clientSecret, metadata));
    made.timeout = patience;
    for (const allow of insecure) allow(made);
    enableNonRepudiationChecks(made);
    return made;
  };
}

interface Wanted {
  readonly checks: Checks;
  readonly claim: string;
}

async function identified(client: Configuration, cameBack: URL, { checks, claim }: Wanted): Promise<Identified> {
  const { verifier: pkceCodeVerifier, nonce: expectedNonce, state: expectedState } = checks;
  const expected = { pkceCodeVerifier, expectedNonce, expectedState, idTokenExpected: true };
  const tokens = await authorizationCodeGrant(client, cameBack, expected);
  const claims = tokens.claims();
  if (!claims || !tokens.id_token) throw new AnswerRefused('there is no identity token');
  const asksMore = claims[claim] === undefined && client.serverMetadata().userinfo_endpoint !== undefined;
  const more = asksMore ? await fetchUserInfo(client, tokens.access_token, claims.sub) : {};
  return { claims: { ...more, ...claims }, idToken: tokens.id_token };
}

/** Without the functions that the library adds. */
function plain(metadata: ServerMetadata): ServerMetadata {
  return JSON.parse(JSON.stringify(metadata)) as ServerMetadata;
}

/** As the provider takes it: in a header unless it offers the body alone; PKCE alone without a secret. */
function authentication(secret: string | undefined, metadata: ServerMetadata): ClientAuth {
  if (secret === undefined) return None();
  const offered = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return offered.includes('client_secret_basic') ? ClientSecretBasic(secret) : ClientSecretPost(secret);
}

/** Nothing answered: no connection, no answer in time. */
function unreachable(error: unknown): boolean {
  const { name, cause } = error as Error;
  return (
    name === 'TimeoutError' ||
    name === 'AbortError' ||
    (error instanceof TypeError && cause instanceof Error && 'syscall' in cause)
  );
}

function inAWord(error: unknown): string {
  const { code, error: said, message, cause } = error as { code?: string; error?: string; message?: string; cause?: unknown };
  const why = cause instanceof Error ? cause.message : undefined;
  return [said ?? code ?? message ?? 'unknown', why].filter(Boolean).join(': ');
}
