/** Invited accounts, put together: their store, their links and mails, and the pages. */
import type { IncomingMessage } from 'node:http';
import type { Clock, Mailer } from '#domain/ports.ts';
import type { Way } from '../interaction.ts';
import type { People } from '../person.ts';
import type { LoginStore } from '../store.ts';
import type { AccountsWay } from '../way.ts';
import type { OnFailedTry } from './failed.ts';
import { createInvitations } from './invitations.ts';
import { ownWays } from './own.ts';
import { withAccounts } from './sign-in.ts';
import { AccountStore } from './store.ts';
import { createTries } from './tries.ts';

export interface AccountsAround {
  readonly way: AccountsWay;
  readonly people: People;
  readonly store: LoginStore;
  readonly folder: string;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly origins: readonly string[];
  readonly callerOf: (request: IncomingMessage) => string;
  readonly onFailedTry: OnFailedTry | undefined;
  readonly onFault: (error: Error) => void;
}

export function openAccounts({ way, folder, mailer, ...around }: AccountsAround): Way {
  const accounts = new AccountStore(folder);
  const { people, clock, origins, onFault } = around;
  const invitations = createInvitations({ people, clock, mailer, onFault, store: accounts, origin: origins[0] ?? '' });
  const tries = createTries(accounts, clock);
  return {
    ...withAccounts({ ...around, accounts, invitations, tries, help: way.help }),
    invite: invitations.invite,
    inviteNewcomers: onceAtATime(invitations.inviteNewcomers),
    own: ownWays(accounts, people),
    close: () => accounts.close(),
  };
}

/** Whoever asks while it is done waits for one more time, which sees everything until then. */
function onceAtATime(work: () => Promise<void>): () => Promise<void> {
  let now: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    now = work().finally(() => {
      now = undefined;
    });
    return now;
  };
  return () => {
    if (!now) return begin();
    next ??= now.then(
      () => again(),
      () => again(),
    );
    return next;
  };
  function again(): Promise<void> {
    next = undefined;
    return begin();
  }
}
