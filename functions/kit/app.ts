/** What every endpoint is handed: the ports of its host, the states over them, and the few settings an endpoint may need. */
import type { Refused } from '#domain/decision/refusals.ts';
import type { FactStore, Ports } from '#domain/ports.ts';
import type { Recogniser } from '#languages/recognise.ts';
import { type Changes, createChanges, heardFacts } from './changes.ts';
import { createExecute, type Execute } from './execute.ts';
import { openedFacts } from './personal/opened-facts.ts';
import type { Witness } from './public-log/witnesses.ts';
import { createStateStore, type StateStore } from './state-store.ts';

export interface Settings {
  /** Where people open the portal, without a slash at the end: links in mails start with it. */
  readonly portalUrl: string;
  /** Name of the public log, chosen before it begins; made of the portal's address when left out. */
  readonly logOrigin?: string | undefined;
  /** After how many commits of the log its index is made anew; 24 by itself. */
  readonly logIndexEvery?: number | undefined;
  /** Who cosigns the checkpoints of the public log; nobody when left out. */
  readonly witnesses?: readonly Witness[] | undefined;
  /** Version of the software, shown by `/healthz`. */
  readonly version: string;
  /** OpenID Connect issuer and client of the portal, shown to it by `/v1/sign-in`. */
  readonly issuer: string;
  /** Client id of the portal at the issuer, and the audience its tokens are for. Cognito chooses both; one machine has fixed ones. */
  readonly client?: string;
  readonly audience?: string;
  /** Whether the subject of a token is the name of an account, which the facts link to a person, and not the person's id. */
  readonly linkedSignIns?: boolean;
  /** Where service accounts get their tokens; at the issuer's own place when left out. */
  readonly tokenEndpoint?: string;
  /** What is wrong with the machine right now, in words, shown by `/healthz`. */
  readonly problems?: () => readonly string[];
  /** How mails leave this deployment; absent where a service sends them. */
  readonly mail?: MailOut | undefined;
  /** MB that the files of one project may come to; `megabytesOfProject` when left out. */
  readonly projectFilesMegabytes?: number | undefined;
  /** Seconds that reading an imported file may take; less than a request may. */
  readonly readingSeconds?: number;
  /** Absent where an operator founds the first office in another way (the task `found-office`). */
  readonly setUp?: SetUp | undefined;
}

export interface MailOut {
  /** Whether mails leave at all, or are kept where nobody reads them. */
  readonly sent: boolean;
  /** Sends one mail of trial, said in a language; answers with why it was not taken, if it was not. */
  readonly test: (address: string, say: Recogniser) => Promise<string | undefined>;
}

/** How the first office is founded on a set-up page, by whoever holds a one-time code. */
export interface SetUp {
  /** Whether there is no office yet. */
  isOpen(): Promise<boolean>;
  /** Why a code does not open it; undefined when it does. */
  refusal(code: string): Refused;
  /** One founding after the other. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** There is an office now: the code opens nothing any more. */
  done(): void;
  /** A one-time link by which a person signs in for the first time; undefined where another login knows the person. */
  readonly invite: (person: string) => Promise<{ readonly url: string; readonly until: string } | undefined>;
}

export interface App {
  /** Facts are read with the names of people in them. */
  readonly ports: Ports;
  /** Facts as they are stored, for whoever verifies or exports them. */
  readonly stored: Pick<FactStore, 'read'>;
  readonly states: StateStore;
  readonly execute: Execute;
  readonly settings: Settings;
  /** Who waits for an entry; absent where several processes store, and none hears of the others. */
  readonly changes?: Changes | undefined;
}

export function createApp(given: Ports, settings: Settings): App {
  const changes = given.facts.alone ? createChanges(given.clock) : undefined;
  const ports: Ports = { ...given, facts: heardFacts(openedFacts(given), changes) };
  const states = createStateStore(ports);
  return { ports, stored: given.facts, states, execute: createExecute(ports, states), settings, changes };
}
