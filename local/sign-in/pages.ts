/**
 * What a person sees of the local login, in the language of who reads it. Plain HTML without a script: whatever a name contains is text. The style is
 * allowed by its digest and nothing else is (style.ts).
 */
import type { Person } from './person.ts';
import type { Page, Reader } from './reader.ts';
import { style } from './style.ts';

/** The page on which a person is chosen; `problem` says what was wrong with the last try. */
export function signInPage(people: readonly Person[], problem?: string): Page {
  return reader => {
    const text = textFor(reader);
    const choices = people.map(
      person =>
        `<label><input type="radio" name="person" value="${inert(person.id)}" required> ${inert(person.name)} · ${text(person.job)}</label>`,
    );
    const about = text(
      'It asks for no password: anyone who uses this machine can sign in as any of these people. An office of your own signs people in through your organisation or with accounts, on AWS with Amazon Cognito.',
    );
    return page(reader, {
      title: 'Sign in to Tollgate',
      body: `<p class="note"><strong>${text('This is the demonstration login.')}</strong> ${about}</p>
${alert(reader, problem)}
<form method="post"><fieldset><legend>${text('Who are you?')}</legend>
${choices.join('\n')}
</fieldset><button type="submit">${text('Sign in')}</button></form>`,
    });
  };
}

/** Asks before signing out; `form` is the login library's own form, to which the buttons belong. */
export function signOutPage(form: string): Page {
  return reader => {
    const text = textFor(reader);
    return page(reader, {
      title: 'Sign out of Tollgate?',
      body: `${form}<p><button form="op.logoutForm" type="submit" name="logout" value="yes">${text('Sign out')}</button>
<button form="op.logoutForm" type="submit" class="quiet">${text('Stay signed in')}</button></p>`,
    });
  };
}

export function signedOutPage(): Page {
  return reader => page(reader, { title: 'You are signed out', body: backLink(reader) });
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
export function problemPage(problem: string, { help, again, another, newLink }: ProblemLinks = {}): Page {
  return reader => {
    const text = textFor(reader);
    const link = (to: string | undefined, said: string) =>
      to === undefined ? '' : `<p><a href="${inert(to)}">${text(said)}</a></p>`;
    const parts = [
      `<p role="alert">${text(problem)}</p>`,
      help === undefined ? '' : `<p>${text(help)}</p>`,
      link(again, 'Try again'),
      link(another, 'Sign in as somebody else'),
      link(newLink, 'Send me a new link'),
      link('/', 'Start again from Tollgate'),
    ];
    return page(reader, { title: 'Signing in did not work', body: parts.filter(part => part !== '').join('\n') });
  };
}

/** Leads on to another site, where signing out goes on. A form must not, so the page does. */
export function leavingPage(address: string, host: string): Page {
  return reader => {
    const text = textFor(reader);
    return page(reader, {
      title: 'You are signed out of Tollgate',
      body: `<p>${text(`Signing you out at ${host} too.`)} <a href="${inert(address)}">${text('Go on, if nothing happens')}</a></p>`,
      head: `<meta http-equiv="refresh" content="0;url=${inert(address)}">`,
    });
  };
}

interface PageParts {
  /** A sentence of ours, as text. */
  readonly title: string;
  /** HTML. */
  readonly body: string;
  readonly head?: string;
}

export function page(reader: Reader, { title, body, head = '' }: PageParts): string {
  const heading = textFor(reader)(title);
  return `<!DOCTYPE html>
<html lang="${reader.language}"><head><meta charset="utf-8"><title>${heading}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}<style>${style}</style></head>
<body><main><h1>${heading}</h1>
${body}
</main></body></html>
`;
}

/** One of our sentences as HTML, in the reader's language. */
export function textFor({ say }: Reader): (sentence: string) => string {
  return sentence => inert(say(sentence));
}

export function alert(reader: Reader, problem: string | undefined): string {
  return problem === undefined ? '' : `<p role="alert"><strong>${textFor(reader)(problem)}</strong></p>`;
}

export function backLink(reader: Reader): string {
  return `<p><a href="/">${textFor(reader)('Back to Tollgate')}</a></p>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that stays text, in content and in quoted attributes. */
export function inert(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] ?? '');
}
