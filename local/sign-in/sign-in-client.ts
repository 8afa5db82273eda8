/**
 * Signs a person in at the local login: at the demonstration's the way a browser does (asks with PKCE, follows redirects with cookies, chooses the
 * person on the page, exchanges the code), else in the person's own browser. For the command line and for tests. No token is in any error message.
 */
import { hash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { listenForAnswer } from './sign-in-in-browser.ts';

const clientId = 'tollgate-cli';

const discoverySchema = z.object({
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  tollgate_sign_in: z.enum(['demonstration', 'provider', 'accounts']),
});
const tokensSchema = z.object({
  access_token: z.string(),
  id_token: z.string(),
  refresh_token: z.string().optional(),
  expires_in: z.number(),
});

export interface Tokens {
  readonly accessToken: string;
  readonly idToken: string;
  readonly refreshToken?: string | undefined;
  /** Seconds for which the access token is good. */
  readonly expiresIn: number;
}

/**
 * Signs a person (by id) in at `BASE/login` and answers with the access token. Where people are not chosen but show who they are, `person` says
 * nothing: it is whoever signs in at the address that is told on standard error. Rejects when that is not possible.
 */
export async function signIn(baseUrl: string, person: string): Promise<string> {
  return (await signInForTokens(baseUrl, person)).accessToken;
}

/** The same, with all the tokens. */
export async function signInForTokens(baseUrl: string, person: string): Promise<Tokens> {
  const endpoints = await discover(baseUrl);
  if (endpoints.tollgate_sign_in !== 'demonstration') return signInInBrowser(endpoints);
  const redirectUri = `${new URL(baseUrl).origin}/cli-callback`;
  const question = questionOf(endpoints, redirectUri);
  return answered(endpoints, question, await askAndChoose(question.url, redirectUri, person));
}

type Endpoints = z.infer<typeof discoverySchema>;

async function signInInBrowser(endpoints: Endpoints): Promise<Tokens> {
  const state = randomBytes(16).toString('base64url');
  const asked = await listenForAnswer(state);
  try {
    const question = questionOf(endpoints, asked.redirectUri, state);
    console.error(`Open this address in a browser of this machine and sign in:\n\n  ${question.url.href}\n`);
    return await answered(endpoints, question, await asked.answer);
  } finally {
    asked.close();
  }
}

interface Question {
  readonly url: URL;
  readonly state: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

function questionOf(
  { authorization_endpoint }: Endpoints,
  redirectUri: string,
  state = randomBytes(16).toString('base64url'),
): Question {
  const verifier = randomBytes(32).toString('base64url');
  const url = new URL(authorization_endpoint);
  url.search = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    state,
    code_challenge: hash('sha256', verifier, 'base64url'),
    code_challenge_method: 'S256',
  }).toString();
  return { url, state, verifier, redirectUri };
}

/** The tokens for the answer to a question. */
async function answered(
  { token_endpoint }: Endpoints,
  { state, verifier, redirectUri }: Question,
  back: URLSearchParams,
): Promise<Tokens> {
  if (back.get('state') !== state) throw new Error('signing in failed: the answer belongs to another question');
  const code = back.get('code');
  if (code === null) throw new Error(`signing in failed: ${back.get('error') ?? 'no code came back'}`);
  const form = {
    grant_type: 'authorization_code',
    client_id: clientId,
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  };
  return exchange(token_endpoint, form);
}

/** New tokens for a refresh token (which is used up by this). */
export async function refreshTokens(baseUrl: string, refreshToken: string): Promise<Tokens> {
  const { token_endpoint } = await discover(baseUrl);
  return exchange(token_endpoint, { grant_type: 'refresh_token', client_id: clientId, refresh_token: refreshToken });
}

async function discover(baseUrl: string): Promise<z.infer<typeof discoverySchema>> {
  const answer = await fetch(new URL('/login/.well-known/openid-configuration', baseUrl));
  if (!answer.ok) throw new Error(`there is no login at ${new URL(baseUrl).origin} (status ${answer.status})`);
  return discoverySchema.parse(await answer.json());
}

/** Follows the way from the first question to our redirect address; what comes back is its query. */
async function askAndChoose(asked: URL, redirectUri: string, person: string): Promise<URLSearchParams> {
  const cookies = new Map<string, string>();
  let at = asked;
  let choice: URLSearchParams | undefined;
  for (let step = 0; step < 10; step += 1) {
    const answer = await visit(at, cookies, choice);
    const next = answer.headers.get('location');
    if (next === null && choice) throw new Error(`nobody with the id ${person} can sign in here`);
    choice = next === null ? choiceOn(answer, at, person) : undefined;
    if (next !== null) at = new URL(next, at);
    if (`${at.origin}${at.pathname}` === redirectUri) return at.searchParams;
  }
  throw new Error('signing in failed: it goes round in circles');
}

/** What the page on which a person is chosen is answered; any other page means that the way ends here. */
function choiceOn(answer: Response, at: URL, person: string): URLSearchParams {
  if (answer.ok && at.pathname.startsWith('/login/interaction/')) return new URLSearchParams({ person });
  throw new Error(`signing in failed (status ${answer.status})`);
}

/** One request of a browser that keeps cookies and does not follow redirects by itself. */
async function visit(at: URL, cookies: Map<string, string>, form: URLSearchParams | undefined): Promise<Response> {
  const headers = { accept: 'text/html', cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  const answer = await fetch(at, { redirect: 'manual', headers, ...(form && { method: 'POST', body: form }) });
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = line.match(/^([^=]+)=([^;]*)/) ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
  await answer.body?.cancel();
  return answer;
}

async function exchange(endpoint: string, form: Record<string, string>): Promise<Tokens> {
  const answer = await fetch(endpoint, { method: 'POST', body: new URLSearchParams(form) });
  const body: unknown = await answer.json();
  if (!answer.ok)
    throw new Error(`signing in failed: ${z.object({ error: z.string() }).safeParse(body).data?.error ?? answer.status}`);
  const { access_token, id_token, refresh_token, expires_in } = tokensSchema.parse(body);
  return { accessToken: access_token, idToken: id_token, refreshToken: refresh_token, expiresIn: expires_in };
}
