/**
 * An organisation's OpenID Connect provider in a process of its own, with keys of its own. It signs in, without asking, whoever the test says is
 * sitting there; it can change its key, say what is not true, and sign as an attacker would.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { exportJWK, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';
import * as z from 'zod';

/** How the identity token is made: as it should be, or in one of the ways that must be refused. */
const tokenKinds = ['good', 'none', 'hs256', 'other key', 'other issuer', 'other audience', 'other nonce'] as const;

const settingsSchema = z.strictObject({
  /** Where Tollgate is reached; its addresses are registered. */
  base: z.string().default('http://127.0.0.1'),
  secret: z.string().optional(),
  /** Who is sitting there. */
  sub: z.string().default('u-1'),
  claims: z.record(z.string(), z.unknown()).default({}),
  /** Claims are given by the user information alone, as the standard has it. */
  thinTokens: z.boolean().default(false),
  token: z.enum(tokenKinds).default('good'),
  /** Seconds by which its clock is ahead. */
  ahead: z.number().default(0),
  /** Counts up to change the key. */
  key: z.number().default(1),
});
export type OrganisationSettings = z.input<typeof settingsSchema>;

export interface OrganisationProcess {
  readonly issuer: string;
  /** Sets all of it anew; what is left out is as in the beginning. */
  set(settings: OrganisationSettings): Promise<void>;
  end(): Promise<void>;
}

export const organisationClient = 'tollgate-at-work';

export async function startOrganisation(port = 0): Promise<OrganisationProcess> {
  const env = { PATH: process.env.PATH ?? '', ORGANISATION_PORT: String(port) };
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const issuer = await firstLine(child);
  return {
    issuer,
    async set(settings) {
      const answer = await fetch(`${issuer}/control`, { method: 'POST', body: JSON.stringify(settings) });
      if (!answer.ok) throw new Error(await answer.text());
    },
    async end() {
      const gone = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise(resolve => {
    let said = '';
    child.stdout?.on('data', chunk => {
      said += chunk;
      const [line, ...rest] = said.split('\n');
      if (rest.length > 0 && line?.startsWith('http')) resolve(line);
    });
  });
}

type Settings = z.output<typeof settingsSchema>;
interface Keys {
  readonly privateKey: KeyObject;
  readonly kid: string;
}

const keys = new Map<number, Keys>();
function keyOf(number: number): Keys {
  const known = keys.get(number) ?? { ...generateKeyPairSync('rsa', { modulusLength: 2048 }), kid: `key-${number}` };
  keys.set(number, known);
  return known;
}

async function providerOf(issuer: string, settings: Settings): Promise<Provider> {
  const { privateKey, kid } = keyOf(settings.key);
  const { base, secret } = settings;
  const provider: Provider = new Provider(issuer, {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid, use: 'sig', alg: 'RS256' }] },
    clients: [
      {
        client_id: organisationClient,
        ...(secret === undefined
          ? { token_endpoint_auth_method: 'none' as const }
          : { client_secret: secret, token_endpoint_auth_method: 'client_secret_basic' as const }),
        redirect_uris: [`${base}/login/callback`],
        post_logout_redirect_uris: [`${base}/`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    cookies: { keys: ['organisation'], names: { session: 'work_session', interaction: 'work_ask', resume: 'work_resume' } },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'employee'] },
    conformIdTokenClaims: settings.thinTokens,
    findAccount: async (_ctx, id) => ({ accountId: id, claims: async () => ({ sub: id, ...settings.claims }) }),
    interactions: { url: (_ctx, { uid }) => `/choose/${uid}` },
    features: { devInteractions: { enabled: false } },
    async loadExistingGrant(ctx) {
      const { session, client } = ctx.oidc;
      if (!session?.accountId || !client) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  return provider;
}

/** The identity token as the settings want it, with the claims of the true one. */
async function tokenAs(settings: Settings, idToken: string): Promise<string> {
  const [, body = ''] = idToken.split('.');
  const { iat, exp, ...said } = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, number>;
  const { token, ahead } = settings;
  const changes: Record<string, object> = {
    'other issuer': { iss: 'https://elsewhere.example' },
    'other audience': { aud: 'somebody-else' },
    'other nonce': { nonce: 'another' },
  };
  const claims = { ...said, iat: (iat ?? 0) + ahead, exp: (exp ?? 0) + ahead, ...changes[token] };
  const { privateKey, kid } = keyOf(token === 'other key' ? 0 : settings.key);
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  if (token === 'none') return `${part({ alg: 'none' })}.${part(claims)}.`;
  if (token === 'hs256') {
    const text = `${part({ alg: 'HS256', kid })}.${part(claims)}`;
    const secret = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' });
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  }
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: keyOf(settings.key).kid }).sign(privateKey);
}

/** Lets the provider answer, and puts the bent identity token in place of the true one. */
function bendTokens(response: ServerResponse, settings: Settings): void {
  const end = response.end.bind(response);
  response.end = ((body?: unknown) => {
    const answer = JSON.parse(String(body ?? '{}')) as Record<string, string>;
    if (answer.id_token === undefined) return end(body as string);
    void tokenAs(settings, answer.id_token).then(id_token => {
      const text = JSON.stringify({ ...answer, id_token });
      response.setHeader('content-length', Buffer.byteLength(text));
      end(text);
    });
    return response;
  }) as typeof response.end;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function serve(): void {
  let settings = settingsSchema.parse({});
  let provider: Provider;
  const server = createServer(async (request, response) => {
    const { url = '' } = request;
    if (url === '/control') {
      settings = settingsSchema.parse(JSON.parse(await textOf(request)));
      provider = await providerOf(issuer(), settings);
      return response.end();
    }
    if (url.startsWith('/choose/'))
      return provider.interactionFinished(request, response, { login: { accountId: settings.sub } });
    if (url === '/token') bendTokens(response, settings);
    return provider.callback()(request, response);
  });
  const issuer = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.listen(Number(process.env.ORGANISATION_PORT), '127.0.0.1', async () => {
    provider = await providerOf(issuer(), settings);
    console.log(issuer());
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) serve();
