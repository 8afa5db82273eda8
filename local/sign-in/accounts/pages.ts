/** What invited people see: signing in, asking for a link, and making an account through one. Everything works without the script but passkeys. */
import { inert, page } from '../pages.ts';
import { shortestPassword } from './passwords.ts';
import { scriptPath } from './script.ts';

const script = `<script src="${scriptPath}" defer></script>`;

/** What the browser is asked for a passkey; pages without it have the password alone. */
export interface PasskeyAsk {
  readonly options: unknown;
}

const alert = (problem: string | undefined) =>
  problem === undefined ? '' : `<p role="alert"><strong>${inert(problem)}</strong></p>`;

/** Hidden until the script has found that the browser knows passkeys. */
function passkeyForm(kind: 'make' | 'use', ask: PasskeyAsk, inside: string): string {
  return `<form method="post" data-passkey="${kind}" data-options="${inert(JSON.stringify(ask.options))}" hidden>
<input type="hidden" name="passkey">${inside}<p role="alert"></p></form>`;
}

export interface SignInPage {
  readonly passkey: PasskeyAsk | undefined;
  readonly problem?: string | undefined;
  readonly help: string | undefined;
}

export function accountSignInPage({ passkey, problem, help }: SignInPage): string {
  const withPasskey = passkey && passkeyForm('use', passkey, '<button type="submit">Sign in with a passkey</button>');
  return page(
    'Sign in to Tollgate',
    `${alert(problem)}
${withPasskey ? `<section>${withPasskey}</section>` : ''}
<section><h2>With a password</h2>
<form method="post">
<label>Mail address <input type="email" name="address" autocomplete="username" required maxlength="254"></label>
<label>Password <input type="password" name="password" autocomplete="current-password" required></label>
<p><button type="submit"${withPasskey ? ' class="quiet"' : ''}>Sign in</button></p>
</form></section>
<p><a href="/login/new-link">Send me a new link</a>: for the first time, or when nothing here works any more.</p>
${help === undefined ? '' : `<p class="hint">${inert(help)}</p>`}`,
    passkey ? script : '',
  );
}

export function newLinkPage(problem?: string): string {
  return page(
    'A new link to sign in',
    `${alert(problem)}
<form method="post">
<label>Mail address <input type="email" name="address" autocomplete="email" required maxlength="254"></label>
<p><button type="submit">Send it</button></p>
</form>
<p><a href="/">Back to Tollgate</a></p>`,
  );
}

/** The same for everybody, known or not. */
export function linkOnItsWayPage(help: string | undefined): string {
  return page(
    'Look into your mail',
    `<p>If somebody with this address may sign in, a link is on its way to it. It works once.</p>
<p class="hint">Nothing came? Look at the address, wait some minutes, and look among unwanted mail. ${inert(help ?? 'Then ask an administrator of your office.')}</p>
<p><a href="/">Back to Tollgate</a></p>`,
  );
}

export interface LinkPage {
  readonly name: string;
  readonly address: string;
  readonly passkey: PasskeyAsk | undefined;
  /** Whether the person has an account already. */
  readonly again: boolean;
  readonly problem?: string | undefined;
}

export function linkPage({ name, address, passkey, again, problem }: LinkPage): string {
  const anew = again
    ? '<label><input type="checkbox" name="anew" value="yes"> Nothing that I signed in with before counts any longer (a lost device, a password that others know)</label>'
    : '';
  const withPasskey =
    passkey &&
    `<section><h2>With a passkey</h2><p class="hint">The device asks for your finger, your face or its PIN. There is nothing to remember.</p>
${passkeyForm('make', passkey, `${anew}<button type="submit">Make a passkey</button>`)}
<noscript><p>Passkeys need scripts; a password works without.</p></noscript></section>`;
  return page(
    `Welcome, ${inert(name)}`,
    `${alert(problem)}
<p>Choose how you sign in to Tollgate as ${inert(address)} from now on. This link works once.</p>
${withPasskey ?? '<p class="hint">Passkeys need a name and https, or localhost; here it is a password.</p>'}
<section><h2>With a password</h2>
<form method="post">
<input type="email" name="username" value="${inert(address)}" autocomplete="username" aria-label="Mail address" hidden>
<p class="hint" id="rule">At least ${shortestPassword} characters: some words in a row are easy to keep in mind.</p>
<label>New password <input type="password" name="password" autocomplete="new-password" required minlength="${shortestPassword}" aria-describedby="rule"></label>
${anew}<p><button type="submit"${withPasskey ? ' class="quiet"' : ''}>Set the password</button></p>
</form></section>`,
    passkey ? script : '',
  );
}
