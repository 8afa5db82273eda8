/**
 * Signing in with an invited account: a passkey, or mail address and password. Whoever tries learns nothing of who has an account: the same answer after
 * the same work. Through a one-time link an account is made; reading a link uses nothing up.
 */
import { hash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FailedSignIn } from '#domain/audit/facts.ts';
import type { Clock } from '#domain/ports.ts';
import { answer, type Exchange, formOf, isForeign, type OpenSignIn, type Way } from '../interaction.ts';
import { problemPage } from '../pages.ts';
import type { People } from '../person.ts';
import { languageAsked } from '../reader.ts';
import type { LoginStore } from '../store.ts';
import { type OnFailedTry, tellOfFailed } from './failed.ts';
import type { Invitations } from './invitations.ts';
import { deviceName } from './own.ts';
import { accountSignInPage, linkOnItsWayPage, linkPage, newLinkPage, type PasskeyAsk } from './pages.ts';
import { askToMake, askToUse, madeBy, type Place, placeOf, usedIn } from './passkeys.ts';
import { faultInPassword, hashOf, isPassword } from './passwords.ts';
import { scriptPath, scriptText } from './script.ts';
import type { AccountStore, Link, Registration } from './store.ts';
import { countedFor, type Tries } from './tries.ts';

/** Seconds for which a question to a device is good, and for which somebody who has just made an account need not sign in again. */
const asking = 10 * 60;
const fresh = 5 * 60;

export interface AccountsOptions {
  readonly people: People;
  readonly accounts: AccountStore;
  readonly store: LoginStore;
  readonly invitations: Invitations;
  readonly tries: Tries;
  readonly clock: Pick<Clock, 'now'>;
  readonly origins: readonly string[];
  /** The address of the machine that a request comes from. */
  readonly callerOf: (request: IncomingMessage) => string;
  readonly help: string | undefined;
  readonly onFailedTry: OnFailedTry | undefined;
  readonly onFault: (error: Error) => void;
}

export function withAccounts(options: AccountsOptions): Way {
  const script = scriptText();
  const freshly = freshCookie(options);
  return {
    scripts: [scriptPath],
    async ask(open) {
      const person = freshly.take(open.request);
      if (person !== undefined && (await options.people.find(person))) return open.finish(person);
      return open.form ? tryToSignIn(open, open.form, options) : showSignIn(open, options);
    },
    async other(exchange, { pathname, searchParams }) {
      const token = /^\/login\/link\/([^/]+)$/.exec(pathname)?.[1];
      if (pathname === scriptPath) serveScript(exchange, script);
      else if (pathname === '/login/new-link') await askForLink(exchange, options);
      else if (token !== undefined)
        await throughLink(exchange, token, { ...options, freshly, to: ownPath(searchParams.get('to')) });
      else return false;
      return true;
    },
  };
}

const wrong = 'This does not fit together. Try again, or let a new link be sent to you.';
const tooOften = 'Too many tries. Wait a quarter of an hour, sign in with a passkey, or let a new link be sent to you.';
const tooManyPasskeys = 'Too many tries. Wait a quarter of an hour, or let a new link be sent to you.';

async function showSignIn(
  open: OpenSignIn,
  options: AccountsOptions,
  failed?: { status: number; problem: string },
): Promise<void> {
  const place = placeIn(open.request, options);
  const asked = place && (await askToUse(place));
  if (asked) await options.store.keep('PasskeyQuestion', open.uid, { value: asked.challenge, lasts: asking });
  const passkey: PasskeyAsk | undefined = asked && { options: asked };
  await answer(open, failed?.status ?? 200, accountSignInPage({ passkey, problem: failed?.problem, help: options.help }));
}

async function tryToSignIn(open: OpenSignIn, form: URLSearchParams, options: AccountsOptions): Promise<void> {
  const { tries } = options;
  const from = options.callerOf(open.request);
  const address = form.get('address') ?? '';
  const byPasskey = form.has('passkey');
  const against = countedFor(byPasskey ? 'passkey' : 'password', { from, address });
  const fail = async (code: FailedSignIn, status: number, problem: string) => {
    await showSignIn(open, options, { status, problem });
    await tellOfFailed(form, code, options);
  };
  if (!against.every(([kind, who]) => tries.allowed(kind, who)))
    return fail('too-many-tries', 429, byPasskey ? tooManyPasskeys : tooOften);
  // Counted before it is looked at: tries at the same time are all counted.
  const counted = against.map(([kind, who]) => tries.count(kind, who));
  const person = await (byPasskey ? whoseDevice(open, form, options) : whosePassword(address, form, options));
  if (person === undefined) return fail(byPasskey ? 'wrong-passkey' : 'wrong-password', 400, wrong);
  for (const takeBack of counted) takeBack();
  await open.finish(person);
}

async function whoseDevice(open: OpenSignIn, form: URLSearchParams, options: AccountsOptions): Promise<string | undefined> {
  const { accounts, people, store } = options;
  const place = placeIn(open.request, options);
  const challenge = store.take('PasskeyQuestion', open.uid);
  if (!place || typeof challenge !== 'string') return undefined;
  const used = await usedIn(place, challenge, { answer: form.get('passkey') ?? '', known: id => accounts.passkey(id) });
  const person = used && (await people.find(used.passkey.person));
  if (!used || !person || !accounts.account(person.id, person.email)) return undefined;
  accounts.usedPasskey(used.passkey.id, used.counter, options.clock.now());
  return person.id;
}

async function whosePassword(address: string, form: URLSearchParams, options: AccountsOptions): Promise<string | undefined> {
  const found = await options.people.withAddress(address);
  const person = found.length === 1 ? found[0] : undefined;
  const account = person && options.accounts.account(person.id, person.email);
  const fits = await isPassword(form.get('password') ?? '', account?.password);
  return fits ? account?.person : undefined;
}

async function askForLink(exchange: Exchange, options: AccountsOptions): Promise<void> {
  const { request } = exchange;
  if (request.method === 'GET') return answer(exchange, 200, newLinkPage());
  if (request.method !== 'POST') return answer(exchange, 405, problemPage('This page is only read and answered.'));
  if (isForeign(request, options.origins)) return answer(exchange, 403, problemPage('This answer came from another site.'));
  const address = (await formOf(request)).get('address')?.trim() ?? '';
  const [who, from] = [address, options.callerOf(request)];
  const { tries, invitations, help, onFault } = options;
  const allowed = tries.allowed('link-to', who) && tries.allowed('link-from', from);
  tries.count('link-to', who);
  tries.count('link-from', from);
  // The answer comes first, and is the same for everybody: it does not wait for what only some are sent.
  await answer(exchange, 200, linkOnItsWayPage(help));
  if (allowed && address !== '') void invitations.mailLinkTo(address, languageAsked(request.headers)).catch(onFault);
}

interface LinkOptions extends AccountsOptions {
  readonly freshly: ReturnType<typeof freshCookie>;
  /** Where in the portal to go afterwards. */
  readonly to: string;
}

/** A path of the portal that signs in by itself, as the first page does not. */
const ownPath = (asked: string | null): string => (asked !== null && /^(?:[/][\w-]+)+$/.test(asked) ? asked : '/inbox');

async function throughLink(exchange: Exchange, token: string, options: LinkOptions): Promise<void> {
  const { request, response } = exchange;
  const opened = await options.invitations.open(token);
  if (!opened) return answer(exchange, 410, problemPage(spent, { newLink: '/login/new-link' }));
  if (request.method === 'GET') return showLink(exchange, opened.link, options);
  if (request.method !== 'POST') return answer(exchange, 405, problemPage('This page is only read and answered.'));
  if (isForeign(request, options.origins)) return answer(exchange, 403, problemPage('This answer came from another site.'));
  const form = await formOf(request);
  const credential = await credentialIn(
    form,
    { link: opened.link, place: placeIn(request, options), device: deviceName(request.headers['user-agent']) },
    options,
  );
  if ('problem' in credential) return showLink(exchange, opened.link, { ...options, problem: credential.problem });
  const anew = form.get('anew') === 'yes';
  const made = options.accounts.register(opened.link.digest, options.clock.now(), { credential, anew });
  if (!made) return answer(exchange, 410, problemPage(spent, { newLink: '/login/new-link' }));
  if (anew) options.store.endSessions(opened.person.id);
  response.writeHead(303, { location: options.to, 'set-cookie': await options.freshly.line(opened.person.id) }).end();
}

const spent = 'This link was used already, has run out, or is not one of ours.';

type ShowOptions = AccountsOptions & { readonly problem?: string };

async function showLink(exchange: Exchange, link: Link, { problem, ...options }: ShowOptions): Promise<void> {
  const person = await options.people.find(link.person);
  if (!person) return answer(exchange, 410, problemPage(spent));
  const place = placeIn(exchange.request, options);
  const asked = place && (await askToMake(place, person, options.accounts.passkeysOf(person.id)));
  if (asked) await options.store.keep('PasskeyToMake', link.digest, { value: asked.challenge, lasts: asking });
  const again = options.accounts.account(person.id, person.email) !== undefined;
  const passkey = asked && { options: asked };
  const page = linkPage({ name: person.name, address: person.email, passkey, again, problem });
  await answer(exchange, problem === undefined ? 200 : 400, page);
}

interface Through {
  readonly link: Link;
  readonly place: Place | undefined;
  readonly device: string;
}

async function credentialIn(
  form: URLSearchParams,
  { link, place, device }: Through,
  { store }: AccountsOptions,
): Promise<Registration['credential'] | { readonly problem: string }> {
  if (!form.has('passkey')) {
    const password = form.get('password') ?? '';
    const problem = faultInPassword(password, link.address);
    return problem === undefined ? { password: await hashOf(password) } : { problem };
  }
  const challenge = store.take('PasskeyToMake', link.digest);
  const passkey = place && typeof challenge === 'string' && (await madeBy(place, challenge, form.get('passkey') ?? ''));
  return passkey
    ? { passkey: { ...passkey, name: device } }
    : { problem: 'The device did not make a passkey that can be used here. Try again.' };
}

/** Where passkeys work, by the name under which the page was asked for; the login answers to names of its own alone. */
function placeIn({ headers }: IncomingMessage, { origins }: AccountsOptions): Place | undefined {
  const origin = origins.find(each => new URL(each).host === headers.host);
  return origin === undefined ? undefined : placeOf(origin);
}

function serveScript({ response }: Exchange, script: string): void {
  response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script);
}

/** Who has just made an account is signed in with it the next time this browser is asked, once. */
function freshCookie({ store, origins: [origin = ''] }: AccountsOptions) {
  const { port, protocol } = new URL(origin);
  const name = `tollgate_fresh_${port}`;
  const secure = protocol === 'https:' ? '; Secure' : '';
  return {
    take({ headers }: IncomingMessage): string | undefined {
      const value = new RegExp(`(?:^|; )${name}=([\\w-]{43})(?:;|$)`).exec(headers.cookie ?? '')?.[1];
      const person = value === undefined ? undefined : store.take('JustRegistered', hash('sha256', value));
      return typeof person === 'string' ? person : undefined;
    },
    async line(person: string): Promise<string> {
      const value = randomBytes(32).toString('base64url');
      await store.keep('JustRegistered', hash('sha256', value), { value: person, lasts: fresh });
      return `${name}=${value}; Path=/login/interaction; HttpOnly; SameSite=Lax; Max-Age=${fresh}${secure}`;
    },
  };
}
