/**
 * What a person sees of the local login. Plain HTML without a script: whatever a name contains is text. The style is
 * allowed by its digest and nothing else is.
 */
import { hash } from 'node:crypto';
import type { Person } from './person.ts';

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 34rem; margin: 3rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; }
.note { border-inline-start: 4px solid #b45309; padding: .25rem .75rem; }
fieldset { border: 1px solid #888; border-radius: 6px; padding: .5rem 1rem; margin: 1.5rem 0; }
[hidden] { display: none !important; }
label { display: block; padding: .4rem 0; }
input:is([type=email], [type=password]) { display: block; box-sizing: border-box; width: 100%; font: inherit; padding: .55rem .7rem; border: 1px solid #767676; border-radius: 6px; }
section { margin: 1.5rem 0; }
h2 { font-size: 1.1rem; margin: 0 0 .25rem; }
.hint { color: light-dark(#555, #bbb); margin: .1rem 0 .4rem; }
button { font: inherit; padding: .6rem 1.4rem; border: 2px solid #1d4ed8; border-radius: 6px; background: #1d4ed8; color: #fff; }
button.quiet { background: none; color: inherit; }
:focus-visible { outline: 3px solid #f59e0b; outline-offset: 2px; }
`;

/**
 * Headers of every answer of the login; `scripts` are the only addresses that scripts may come from. A browser follows a form's redirects under
 * `form-action`, hence the loopback addresses.
 */
export const pageHeaders = (scripts: readonly string[]): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'none'",
    `script-src ${scripts.length === 0 ? "'none'" : scripts.join(' ')}`,
    `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
    "form-action 'self' http://127.0.0.1:* http://localhost:*",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join(';'),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
});

/** The page on which a person is chosen; `problem` says what was wrong with the last try. */
export function signInPage(people: readonly Person[], problem?: string): string {
  const choices = people.map(
    person =>
      `<label><input type="radio" name="person" value="${inert(person.id)}" required> ${inert(person.name)} · ${inert(person.job)}</label>`,
  );
  return page(
    'Sign in to Tollgate',
    `<p class="note"><strong>This is the demonstration login.</strong> It asks for no password: anyone who uses this machine
can sign in as any of these people. An office of your own signs people in through your organisation or with accounts,
on AWS with Amazon Cognito.</p>
${problem === undefined ? '' : `<p role="alert"><strong>${inert(problem)}</strong></p>`}
<form method="post"><fieldset><legend>Who are you?</legend>
${choices.join('\n')}
</fieldset><button type="submit">Sign in</button></form>`,
  );
}

/** Asks before signing out; `form` is the login library's own form, to which the buttons belong. */
export function signOutPage(form: string): string {
  return page(
    'Sign out of Tollgate?',
    `${form}<p><button form="op.logoutForm" type="submit" name="logout" value="yes">Sign out</button>
<button form="op.logoutForm" type="submit" class="quiet">Stay signed in</button></p>`,
  );
}

export function signedOutPage(): string {
  return page('You are signed out', '<p><a href="/">Back to Tollgate</a></p>');
}

export interface ProblemLinks {
  /** Whom to ask, as text. */
  readonly help?: string;
  /** Paths of ours: the same once more, and the same as somebody else. */
  readonly again?: string;
  readonly another?: string;
  /** Where a new link is sent. */
  readonly newLink?: string;
}

/** What went wrong, in the words of the protocol, and what can be done. */
export function problemPage(problem: string, { help, again, another, newLink }: ProblemLinks = {}): string {
  const parts = [
    `<p role="alert">${inert(problem)}</p>`,
    help === undefined ? '' : `<p>${inert(help)}</p>`,
    again === undefined ? '' : `<p><a href="${inert(again)}">Try again</a></p>`,
    another === undefined ? '' : `<p><a href="${inert(another)}">Sign in as somebody else</a></p>`,
    newLink === undefined ? '' : `<p><a href="${inert(newLink)}">Send me a new link</a></p>`,
    '<p><a href="/">Start again from Tollgate</a></p>',
  ];
  return page('Signing in did not work', parts.filter(part => part !== '').join('\n'));
}

/** Leads on to another site, where signing out goes on. A form must not, so the page does. */
export function leavingPage(address: string, host: string): string {
  return page(
    'You are signed out of Tollgate',
    `<p>Signing you out at ${inert(host)} too. <a href="${inert(address)}">Go on</a> if nothing happens.</p>`,
    `<meta http-equiv="refresh" content="0;url=${inert(address)}">`,
  );
}

export function page(title: string, body: string, head = ''): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}<style>${style}</style></head>
<body><main><h1>${title}</h1>
${body}
</main></body></html>
`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that stays text, in content and in quoted attributes. */
export function inert(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] ?? '');
}
