/** What a person has to sign in with, shown to that person alone; a passkey is taken away, but never the last way to sign in. */
import type { People } from '../person.ts';
import type { AccountStore } from './store.ts';

export interface OwnPasskey {
  readonly id: string;
  /** The browser and the kind of machine with which it was made, e.g. `Firefox on Windows`. */
  readonly name: string;
  /** Instants; absent for one that was made, or last used, before this was noted. */
  readonly made?: string | undefined;
  readonly used?: string | undefined;
}

export interface OwnSignIn {
  readonly address: string;
  readonly password: boolean;
  readonly passkeys: readonly OwnPasskey[];
}

/** `last`: without it the person could not sign in any more, so it stays. */
export type Removal = 'removed' | 'absent' | 'last';

export interface OwnWays {
  /** Undefined for somebody without an account. */
  of(person: string): Promise<OwnSignIn | undefined>;
  remove(person: string, passkey: string): Promise<Removal>;
}

export function ownWays(accounts: AccountStore, people: People): OwnWays {
  const of = async (id: string) => {
    const person = await people.find(id);
    const account = person && accounts.account(id, person.email);
    if (!account) return undefined;
    const passkeys = accounts
      .passkeysOf(id)
      .map(({ id, name = 'A passkey', made, used }): OwnPasskey => ({ id, name, made, used }))
      .sort((one, other) => (one.made ?? '').localeCompare(other.made ?? ''));
    return { address: account.address, password: account.password !== undefined, passkeys };
  };
  return {
    of,
    async remove(person, passkey) {
      const own = await of(person);
      if (!own?.passkeys.some(({ id }) => id === passkey)) return 'absent';
      if (isLastWay(own)) return 'last';
      accounts.removePasskey(person, passkey);
      return 'removed';
    },
  };
}

export function isLastWay({ password, passkeys }: OwnSignIn): boolean {
  return !password && passkeys.length === 1;
}

const browsers = [
  [/Edg\//, 'Edge'],
  [/Firefox\/|FxiOS/, 'Firefox'],
  [/Chrome\/|CriOS/, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
const machines = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
] as const;

/** As a browser says of itself: enough to tell one's devices apart, and nothing to rely on. */
export function deviceName(userAgent = ''): string {
  const named = (list: readonly (readonly [RegExp, string])[]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  const [browser, machine] = [named(browsers), named(machines)];
  if (browser && machine) return `${browser} on ${machine}`;
  return browser ?? machine ?? 'A passkey';
}
