/** Who may sign in on this machine, as the sign-in asks for it: always anew, so that who was removed is unknown the next time. */
import type { Language } from '#languages/languages.ts';

export interface Person {
  /** The token's subject: the person's id in the facts. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The job in words, for the demonstration's page only ("sponsor"); what the person may do is a fact of the office. */
  readonly job: string;
}

export interface People {
  /** Somebody who may sign in now; undefined for everybody else. */
  find(id: string): Promise<Person | undefined>;
  /** Those with a mail address, whatever the case of its letters; it identifies a person if there is one. */
  withAddress(address: string): Promise<readonly Person[]>;
  all(): Promise<readonly Person[]>;
  /** The language that somebody has set for mail; undefined for whoever has set none. Of nobody it is known when left out. */
  languageOf?(id: string): Promise<Language | undefined>;
}
