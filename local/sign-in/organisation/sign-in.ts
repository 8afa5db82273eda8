/**
 * Signing in through the organisation's provider: the browser is sent there and comes back to `/login/callback`. What comes back is taken once,
 * only in the browser that was sent, and only with the state that it was sent with; then the person is found among the offices' people.
 */
import { hash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { answer, type Exchange, type OpenSignIn, type Way } from '../interaction.ts';
import { leavingPage, type ProblemLinks, problemPage } from '../pages.ts';
import type { People } from '../person.ts';
import type { LoginStore } from '../store.ts';
import type { ProviderWay } from '../way.ts';
import { AnswerRefused, createOrganisationClient, ProviderDown } from './client.ts';
import { whoIsIt } from './identity.ts';

/** Seconds for which a browser may be away, for which its answer waits, and for which it is remembered for signing out. */
const away = 15 * 60;
const waiting = 5 * 60;
const remembered = 14 * 24 * 3600;

const sentSchema = z.object({
  uid: z.string(),
  browser: z.string(),
  checks: z.object({ verifier: z.string(), nonce: z.string(), state: z.string() }),
});

export interface OrganisationOptions {
  readonly way: ProviderWay;
  readonly people: People;
  readonly store: LoginStore;
  /** How the login is reached. */
  readonly origin: string;
  readonly onFault: (error: Error) => void;
}

export function throughTheOrganisation(options: OrganisationOptions): Way {
  const { way, people, store, origin } = options;
  const client = createOrganisationClient(way);
  const explain = explaining(options);
  const cookie = browserCookie(origin);
  const redirectUri = `${origin}/login/callback`;

  async function send({ request, response, uid, anew }: OpenSignIn): Promise<void> {
    const state = randomBytes(24).toString('base64url');
    const { url, checks } = await client.begin(redirectUri, state, anew || asksForAnother(request));
    const browser = cookie.of(request) ?? randomBytes(24).toString('base64url');
    await store.keep('SentToOrganisation', state, { value: { uid, browser: hash('sha256', browser), checks }, lasts: away });
    response.writeHead(303, { location: url.href, 'set-cookie': cookie.line(browser) }).end();
  }

  async function takeBack({ request, response }: Exchange, cameBack: URL): Promise<void> {
    const browser = cookie.of(request);
    const sent = sentSchema.safeParse(store.take('SentToOrganisation', cameBack.searchParams.get('state') ?? '')).data;
    if (!sent || browser === undefined || sent.browser !== hash('sha256', browser))
      return answer(
        { request, response },
        400,
        problemPage('This sign-in has expired, was used already or began in another browser.'),
      );
    const back = `/login/interaction/${sent.uid}`;
    const { claims, idToken } = await client.end(cameBack, sent.checks);
    const found = await whoIsIt(claims, way, people);
    if ('problem' in found)
      return answer({ request, response }, 403, problemPage(found.problem, { help: helpOf(way), another: `${back}?another` }));
    await store.keep('AnswerOfOrganisation', sent.uid, { value: found.person.id, lasts: waiting });
    await store.keep('OrganisationSession', hash('sha256', browser), { value: idToken, lasts: remembered });
    response.writeHead(303, { location: back }).end();
  }

  return {
    async ask(open) {
      const person = asksForAnother(open.request)
        ? undefined
        : z.string().safeParse(store.take('AnswerOfOrganisation', open.uid)).data;
      if (person !== undefined && (await people.find(person))) return open.finish(person);
      await explain(send(open), open, { again: `/login/interaction/${open.uid}` });
    },
    async other(exchange, url) {
      if (url.pathname !== '/login/callback') return false;
      await explain(takeBack(exchange, url), exchange, {});
      return true;
    },
    async signedOut(request, backTo) {
      const browser = cookie.of(request);
      const idToken = browser === undefined ? undefined : store.take('OrganisationSession', hash('sha256', browser));
      if (typeof idToken !== 'string') return undefined;
      const url = await client.signOutUrl(idToken, backTo);
      return url && leavingPage(url.href, new URL(way.issuer).host);
    },
  };
}

/** What cannot be gone on with is said on a page, and told to the operator; every other fault stays one. */
function explaining({ way, onFault }: OrganisationOptions) {
  return async (work: Promise<void>, exchange: Exchange, links: ProblemLinks): Promise<void> => {
    await work.catch(async (error: unknown) => {
      if (!(error instanceof ProviderDown || error instanceof AnswerRefused)) throw error;
      onFault(error);
      if (error instanceof ProviderDown) await answer(exchange, 503, problemPage(downIn(way), { ...links, help: helpOf(way) }));
      else
        await answer(
          exchange,
          400,
          problemPage(`What your organisation's sign-in answered is not accepted: ${error.message}.`, links),
        );
    });
  };
}

const helpOf = ({ help }: ProviderWay) => help ?? 'Ask an administrator of your office in Tollgate.';

function downIn({ issuer }: ProviderWay): string {
  return `The sign-in of your organisation (${new URL(issuer).host}) does not answer. Nothing is wrong with Tollgate or with you; try again in a moment.`;
}

const asksForAnother = ({ url = '' }: IncomingMessage) => url.endsWith('?another');

/** A random name of the browser, so that nobody comes back in place of another. Kept from pages, and sent along when the provider sends the browser back. */
function browserCookie(origin: string) {
  const { port, protocol } = new URL(origin);
  const name = `tollgate_browser_${port}`;
  const secure = protocol === 'https:' ? '; Secure' : '';
  return {
    of({ headers }: IncomingMessage): string | undefined {
      const pairs = (headers.cookie ?? '').split(';').map(pair => pair.trim());
      const value = pairs.find(pair => pair.startsWith(`${name}=`))?.slice(name.length + 1);
      return value !== undefined && /^[\w-]{32}$/.test(value) ? value : undefined;
    },
    line: (value: string) => `${name}=${value}; Path=/login; HttpOnly; SameSite=Lax; Max-Age=${remembered}${secure}`,
  };
}
