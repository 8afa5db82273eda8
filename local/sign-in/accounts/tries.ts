/**
 * How often something may be tried: wrong passwords for one mail address and from one machine, and links asked for. It counts for addresses that nobody has
 * as for all others, so that nobody learns from it who has an account. A passkey cannot be guessed, and stays usable while passwords are held up.
 */
import { hash } from 'node:crypto';
import type { Clock } from '#domain/ports.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import type { AccountStore } from './store.ts';

const minute = 60_000;

const limits = {
  'password-for': { most: 10, within: 15 * minute },
  'password-from': { most: 50, within: 15 * minute },
  'passkey-from': { most: 50, within: 15 * minute },
  'link-to': { most: 3, within: 60 * minute },
  'link-from': { most: 20, within: 60 * minute },
} as const;

type Kind = keyof typeof limits;
type Counted = readonly [kind: Kind, who: string];

/** What a try to sign in counts against: passkeys have a count of their own, so that wrong passwords of a machine that many share hold up none of them. */
export function countedFor(by: 'password' | 'passkey', { from, address }: { from: string; address: string }): readonly Counted[] {
  if (by === 'passkey') return [['passkey-from', from]];
  return [
    ['password-from', from],
    ['password-for', address],
  ];
}

export interface Tries {
  /** Whether one more is allowed now; `who` is a mail address or the address of a machine. */
  allowed(kind: Kind, who: string): boolean;
  /** Returns how to take it back, for a try that was none: it succeeded. */
  count(kind: Kind, who: string): () => void;
}

export function createTries(store: AccountStore, clock: Pick<Clock, 'now'>): Tries {
  const nameOf = (kind: Kind, who: string) => `${kind} ${hash('sha256', who.trim().toLowerCase(), 'base64url')}`;
  return {
    allowed(kind, who) {
      const { most, within } = limits[kind];
      const now = toMs(clock.now());
      // Tries further ahead were counted by a clock that has been put back; they would hold somebody up for as long as it was ahead.
      const [since, until] = [toInstant(now - within), toInstant(now + within)];
      return store.attempts(nameOf(kind, who), { since, until }) < most;
    },
    count: (kind, who) => store.addAttempt(nameOf(kind, who), clock.now()),
  };
}
