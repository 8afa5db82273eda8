/** What a login is made of. */
import type { IncomingMessage } from 'node:http';
import type { Clock, Mailer } from '#domain/ports.ts';
import type { OnFailedTry } from './accounts/failed.ts';
import type { People } from './person.ts';
import type { FindServiceClient } from './service-clients.ts';
import type { SignInWay } from './way.ts';

export interface LoginOptions {
  /** `http://127.0.0.1:PORT`, `http://localhost:PORT` or a public address, as the portal is reached. */
  readonly baseUrl: string;
  /** Whether it may be reached from other machines. */
  readonly beyondThisMachine?: boolean;
  /** The state folder; the login keeps its files in `login/` of it. */
  readonly folder: string;
  readonly people: People;
  readonly signIn: SignInWay;
  /** Finds the client of a service account; nobody signs in as a machine when left out. */
  readonly serviceClient?: FindServiceClient;
  /** Brings links to invited people. */
  readonly mailer: Pick<Mailer, 'send'>;
  /** The address of the machine that a request comes from; by default the other end of its connection. */
  readonly callerOf?: (request: IncomingMessage) => string;
  /** Told of each sign-in with an account that failed, after it was answered; with a provider of the organisation nobody fails here. */
  readonly onFailedTry?: OnFailedTry;
  /** By which the ends of tokens and links are checked; tokens are made by the machine's own clock. */
  readonly clock?: Pick<Clock, 'now'>;
  /** Called with faults (not with refusals); by default one line on standard error. */
  readonly onFault?: (error: Error) => void;
}
