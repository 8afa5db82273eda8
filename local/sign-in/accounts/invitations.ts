/**
 * One-time links, and the mails that bring them: to everybody whom an office names and who was not sent one at this address yet, and to whoever asks. A link
 * is a secret of 256 bits, good for 72 hours and one account; only its digest is kept. The mail speaks the language that the person has set, else that of the
 * page on which it was asked for; to whom nobody knows yet it says everything in each language.
 */
import { hash, randomBytes } from 'node:crypto';
import type { Clock, Mailer } from '#domain/ports.ts';
import { isolated } from '#domain/values/isolated.ts';
import { instantInWords, toInstant, toMs } from '#domain/values/time.ts';
import { type Language, languageTags } from '#languages/languages.ts';
import type { Recogniser } from '#languages/recognise.ts';
import { sayIn } from '#languages/served.ts';
import type { People, Person } from '../person.ts';
import type { AccountStore, Link } from './store.ts';

const lasts = 72 * 60 * 60_000;

export interface Invitation {
  /** Opens a page of the login. Whoever has it can sign in as that person, once. */
  readonly url: string;
  /** An instant. */
  readonly until: string;
}

export interface InvitationOptions {
  readonly people: People;
  readonly store: AccountStore;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly origin: string;
  readonly onFault: (error: Error) => void;
}

export interface Invitations {
  invite(person: string): Promise<Invitation | undefined>;
  /** Mails a link to whoever has this address, if that is one person; else nothing happens. `asked`: the language of who asks. */
  mailLinkTo(address: string, asked: Language): Promise<void>;
  /** The link of a token, with the person it is for; undefined when it is worth nothing (any more). */
  open(token: string): Promise<{ link: Link; person: Person } | undefined>;
  /** Mails everybody who may sign in and was not sent a link yet. What cannot be sent now is sent the next time. */
  inviteNewcomers(): Promise<void>;
}

interface Said {
  readonly subject: string;
  readonly first: string;
}

const invited: Said = {
  subject: 'You can sign in to Tollgate',
  first: 'You have been added to Tollgate. Open this link and choose how you sign in: with a passkey or a password.',
};
const asked: Said = {
  subject: 'A new link to sign in to Tollgate',
  first: 'Somebody, probably you, asked for a new link to sign in to Tollgate. If it was not you, nothing needs to be done.',
};

export function createInvitations(options: InvitationOptions): Invitations {
  const { people, store, mailer, clock, origin, onFault } = options;

  function linkFor({ id, email }: Person): Invitation & { readonly digest: string } {
    const token = randomBytes(32).toString('base64url');
    const until = toInstant(toMs(clock.now()) + lasts);
    const digest = hash('sha256', token);
    store.addLink({ digest, person: id, address: email, until });
    return { url: `${origin}/login/link/${token}`, until, digest };
  }

  async function mail(person: Person, { subject, first }: Said, otherwise: readonly Language[]): Promise<void> {
    const link = linkFor(person);
    const set = await people.languageOf?.(person.id);
    const sayings = await Promise.all((set === undefined ? otherwise : [set]).map(sayIn));
    const textIn = (say: Recogniser) =>
      [
        ...[`${isolated(person.name)},`, '', say(first), '', link.url, ''],
        say(`It works once, until ${instantInWords(link.until)}. Give it to nobody: whoever opens it signs in as you.`),
      ].join('\n');
    const outcome = await mailer.send({
      ...{ id: `sign-in#${link.digest}`, to: person.email },
      subject: sayings.map(say => say(subject)).join(' · '),
      text: [sayings.map(textIn).join('\n\n* * *\n\n'), '', 'Tollgate'].join('\n'),
    });
    if (typeof outcome === 'object') onFault(new Error(`${person.id} gets no link: ${outcome.refused}`));
  }

  /** An address that is refused for good is noted too, or it would be tried for ever. */
  async function inviteNewcomer(person: Person): Promise<void> {
    if (store.wasInvited(person.id, person.email) || store.account(person.id, person.email)) return;
    await mail(person, invited, languageTags);
    store.noteInvited(person.id, person.email);
  }

  return {
    async invite(id) {
      const person = await people.find(id);
      if (!person) return undefined;
      const { url, until } = linkFor(person);
      store.noteInvited(person.id, person.email);
      return { url, until };
    },
    async mailLinkTo(address, language) {
      const [person, ...others] = await people.withAddress(address);
      if (person && others.length === 0) await mail(person, asked, [language]);
    },
    async open(token) {
      const link = /^[\w-]{43}$/.test(token) ? store.link(hash('sha256', token), clock.now()) : undefined;
      const person = link && (await people.find(link.person));
      if (!link || person?.email.trim().toLowerCase() !== link.address) return undefined;
      return { link, person };
    },
    async inviteNewcomers() {
      store.prune(clock.now(), toInstant(toMs(clock.now()) - lasts));
      for (const person of await people.all()) await inviteNewcomer(person).catch(onFault);
    },
  };
}
