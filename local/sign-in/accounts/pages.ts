/** What invited people see, in their language: signing in, asking for a link, and making an account through one. Everything works without the script but passkeys. */
import { alert, backLink, inert, page, textFor } from '../pages.ts';
import type { Page, Reader } from '../reader.ts';
import { shortestPassword } from './passwords.ts';
import { scriptPath } from './script.ts';

const script = `<script src="${scriptPath}" defer></script>`;

/** What the browser is asked for a passkey; pages without it have the password alone. */
export interface PasskeyAsk {
  readonly options: unknown;
}

interface PasskeyForm {
  readonly kind: 'make' | 'use';
  readonly ask: PasskeyAsk;
  /** HTML. */
  readonly inside: string;
}

/** Hidden until the script has found that the browser knows passkeys; what the script says stands in it. */
function passkeyForm(reader: Reader, { kind, ask, inside }: PasskeyForm): string {
  const text = textFor(reader);
  const said = `data-known="${text('This device has your passkey already.')}" data-nothing="${text('Nothing came back from the device. Try again.')}"`;
  return `<form method="post" data-passkey="${kind}" data-options="${inert(JSON.stringify(ask.options))}" ${said} hidden>
<input type="hidden" name="passkey">${inside}<p role="alert"></p></form>`;
}

export interface SignInPage {
  readonly passkey: PasskeyAsk | undefined;
  readonly problem?: string | undefined;
  readonly help: string | undefined;
}

export function accountSignInPage({ passkey, problem, help }: SignInPage): Page {
  return reader => {
    const text = textFor(reader);
    const use = `<button type="submit">${text('Sign in with a passkey')}</button>`;
    const withPasskey = passkey && passkeyForm(reader, { kind: 'use', ask: passkey, inside: use });
    return page(reader, {
      title: 'Sign in to Tollgate',
      body: `${alert(reader, problem)}
${withPasskey ? `<section>${withPasskey}</section>` : ''}
<section><h2>${text('With a password')}</h2>
<form method="post">
<label>${text('Mail address')} <input type="email" name="address" autocomplete="username" required maxlength="254"></label>
<label>${text('Password')} <input type="password" name="password" autocomplete="current-password" required></label>
<p><button type="submit"${withPasskey ? ' class="quiet"' : ''}>${text('Sign in')}</button></p>
</form></section>
<p><a href="/login/new-link">${text('Send me a new link')}</a></p>
<p class="hint">${text('A link is for the first time, and for when nothing here works any more.')}</p>
${help === undefined ? '' : `<p class="hint">${text(help)}</p>`}`,
      head: passkey ? script : '',
    });
  };
}

export function newLinkPage(problem?: string): Page {
  return reader => {
    const text = textFor(reader);
    return page(reader, {
      title: 'A new link to sign in',
      body: `${alert(reader, problem)}
<form method="post">
<label>${text('Mail address')} <input type="email" name="address" autocomplete="email" required maxlength="254"></label>
<p><button type="submit">${text('Send it')}</button></p>
</form>
${backLink(reader)}`,
    });
  };
}

/** The same for everybody, known or not. */
export function linkOnItsWayPage(help = 'Then ask an administrator of your office.'): Page {
  return reader => {
    const text = textFor(reader);
    return page(reader, {
      title: 'Look into your mail',
      body: `<p>${text('If somebody with this address may sign in, a link is on its way to it. It works once.')}</p>
<p class="hint">${text('Nothing came? Look at the address, wait some minutes, and look among unwanted mail.')} ${text(help)}</p>
${backLink(reader)}`,
    });
  };
}

export interface LinkPage {
  readonly name: string;
  readonly address: string;
  readonly passkey: PasskeyAsk | undefined;
  /** Whether the person has an account already. */
  readonly again: boolean;
  readonly problem?: string | undefined;
}

export function linkPage({ name, address, passkey, again, problem }: LinkPage): Page {
  return reader => {
    const text = textFor(reader);
    const lost = text('Nothing that I signed in with before counts any longer (a lost device, a password that others know)');
    const anew = again ? `<label><input type="checkbox" name="anew" value="yes"> ${lost}</label>` : '';
    const withPasskey = passkey && makePasskey(reader, passkey, anew);
    const without = `<p class="hint">${text('Passkeys need a name and https, or localhost; here it is a password.')}</p>`;
    return page(reader, {
      title: `Welcome, ${name}`,
      body: `${alert(reader, problem)}
<p>${text(`Choose how you sign in to Tollgate as ${address} from now on. This link works once.`)}</p>
${withPasskey ?? without}
<section><h2>${text('With a password')}</h2>
<form method="post">
<input type="email" name="username" value="${inert(address)}" autocomplete="username" aria-label="${text('Mail address')}" hidden>
<p class="hint" id="rule">${text(`At least ${shortestPassword} characters: some words in a row are easy to keep in mind.`)}</p>
<label>${text('New password')} <input type="password" name="password" autocomplete="new-password" required minlength="${shortestPassword}" aria-describedby="rule"></label>
${anew}<p><button type="submit"${withPasskey ? ' class="quiet"' : ''}>${text('Set the password')}</button></p>
</form></section>`,
      head: passkey ? script : '',
    });
  };
}

function makePasskey(reader: Reader, ask: PasskeyAsk, anew: string): string {
  const text = textFor(reader);
  const inside = `${anew}<button type="submit">${text('Make a passkey')}</button>`;
  return `<section><h2>${text('With a passkey')}</h2><p class="hint">${text('The device asks for your finger, your face or its PIN. There is nothing to remember.')}</p>
${passkeyForm(reader, { kind: 'make', ask, inside })}
<noscript><p>${text('Passkeys need scripts; a password works without.')}</p></noscript></section>`;
}
