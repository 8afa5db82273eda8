/**
 * Sign-ins that failed, told after they were answered, so that nobody who tries learns from the time it takes who has an account. Neither the password nor
 * an address that nobody has is told: only the person who may sign in here and was tried, if there is one.
 */
import type { FailedSignIn } from '#domain/audit/facts.ts';
import type { People } from '../person.ts';
import { passkeyNamedIn } from './passkeys.ts';
import type { AccountStore } from './store.ts';

export interface FailedTry {
  /** As whom it was tried; undefined when nobody who may sign in has this address or passkey. */
  readonly person: string | undefined;
  readonly code: FailedSignIn;
}

export type OnFailedTry = (failed: FailedTry) => Promise<void>;

export interface TellsOfFailed {
  readonly people: People;
  readonly accounts: Pick<AccountStore, 'passkey'>;
  /** Nobody is told when left out. */
  readonly onFailedTry: OnFailedTry | undefined;
  readonly onFault: (error: Error) => void;
}

/** `form`: what was sent, with an address or a passkey. */
export async function tellOfFailed(form: URLSearchParams, code: FailedSignIn, options: TellsOfFailed): Promise<void> {
  const { onFailedTry, onFault } = options;
  try {
    await onFailedTry?.({ person: await whoWasTried(form, options), code });
  } catch (error) {
    onFault(error as Error);
  }
}

async function whoWasTried(form: URLSearchParams, { people, accounts }: TellsOfFailed): Promise<string | undefined> {
  const passkey = form.get('passkey');
  if (passkey === null) {
    const found = await people.withAddress(form.get('address') ?? '');
    return found.length === 1 ? found[0]?.id : undefined;
  }
  const owner = accounts.passkey(passkeyNamedIn(passkey) ?? '')?.person;
  return owner === undefined ? undefined : (await people.find(owner))?.id;
}
