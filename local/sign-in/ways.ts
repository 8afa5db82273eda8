/** The way of signing in that a host was told, made ready. */
import { openAccounts } from './accounts/open.ts';
import { chooseAPerson } from './demonstration.ts';
import type { Way } from './interaction.ts';
import type { LoginOptions } from './login-options.ts';
import { throughTheOrganisation } from './organisation/sign-in.ts';
import type { LoginStore } from './store.ts';

export interface Around extends Pick<Required<LoginOptions>, 'clock' | 'onFault'> {
  readonly store: LoginStore;
  /** Where the login keeps its files. */
  readonly folder: string;
  readonly origins: readonly string[];
}

export function wayOf({ people, signIn, mailer, callerOf, onFailedTry }: LoginOptions, around: Around): Way {
  const [origin = ''] = around.origins;
  if (signIn.way === 'demonstration') return chooseAPerson(people);
  if (signIn.way === 'provider') return throughTheOrganisation({ ...around, way: signIn, people, origin });
  const fromSocket: typeof callerOf = ({ socket }) => socket.remoteAddress ?? '';
  return openAccounts({ ...around, way: signIn, people, mailer, onFailedTry, callerOf: callerOf ?? fromSocket });
}
