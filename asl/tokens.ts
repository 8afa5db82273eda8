/**
 * The callback tokens of open waits: 256 random bits each, for one wait, good for one answer. They live in memory only: after
 * a restart the execution runs again and waits with a new one. Nothing here logs, lists or repeats them.
 */
import { randomBytes } from 'node:crypto';
import { StateError } from './errors.ts';
import type { Json } from './json.ts';
import { sizeLimit, sizeOf, throughJson } from './json.ts';
import type { Settle } from './settle-once.ts';

export interface Tokens {
  make(): string;
  /** From now on the token answers this wait; returns how to forget it. */
  open(token: string, wait: Settle<Json>): () => void;
  /** Throws `RangeError` for an output over 256 KiB; the wait goes on. */
  succeed(token: string, output: unknown): 'resumed' | 'gone';
  fail(token: string, error: string, cause: string): 'resumed' | 'gone';
}

export function createTokens(): Tokens {
  const waits = new Map<string, Settle<Json>>();
  const answer = (token: string, act: (wait: Settle<Json>) => void): 'resumed' | 'gone' => {
    const wait = waits.get(token);
    if (wait === undefined) return 'gone';
    act(wait);
    return 'resumed';
  };
  return {
    make: () => randomBytes(32).toString('base64url'),
    open(token, wait) {
      waits.set(token, wait);
      return () => waits.delete(token);
    },
    succeed(token, output) {
      const value = throughJson(output);
      if (sizeOf(value) > sizeLimit) throw new RangeError(`a task's output has at most ${sizeLimit} bytes`);
      return answer(token, wait => wait.resolve(value));
    },
    fail: (token, error, cause) => answer(token, wait => wait.reject(new StateError(error, cause))),
  };
}
