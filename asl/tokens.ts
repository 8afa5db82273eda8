/**
 * The callback tokens of waits: 256 random bits each, for one wait, good for one answer. While the function that hands a token out is called the wait
 * is here; from then on it rests in the store, under the token's digest. Nothing here logs, lists or repeats them.
 */
import { hash, randomBytes } from 'node:crypto';
import type { Answer } from './answer.ts';
import { StateError } from './errors.ts';
import type { Json } from './json.ts';
import { sizeLimit, sizeOf, throughJson } from './json.ts';
import type { Settle } from './settle-once.ts';

type Said = 'resumed' | 'gone';

export interface Tokens {
  make(): string;
  /** From now on the token answers this wait; returns how to forget it. */
  open(token: string, wait: Pick<Settle<Json>, 'resolve' | 'reject'>): () => void;
  /** The wait is on its way into the store: whoever answers meanwhile waits for that. */
  handOver(token: string, kept: Promise<void>): void;
  /** Rejects with `RangeError` for an output over 256 KiB; the wait goes on. */
  succeed(token: string, output: unknown): Promise<Said>;
  fail(token: string, error: string, cause: string): Promise<Said>;
}

/** `wake` answers a wait that rests in the store, by the digest of its token. */
export function createTokens(wake: (token: string, answer: Answer) => Promise<Said>): Tokens {
  const waits = new Map<string, Pick<Settle<Json>, 'resolve' | 'reject'>>();
  const onTheWay = new Map<string, Promise<void>>();
  const answer = async (token: string, given: Answer): Promise<Said> => {
    const wait = waits.get(token);
    if (wait === undefined) {
      await onTheWay.get(token);
      return wake(digestOf(token), given);
    }
    if ('result' in given) wait.resolve(given.result);
    else wait.reject(given.failure);
    return 'resumed';
  };
  return {
    make: () => randomBytes(32).toString('base64url'),
    open(token, wait) {
      waits.set(token, wait);
      return () => waits.delete(token);
    },
    handOver(token, kept) {
      const forget = () => void onTheWay.delete(token);
      onTheWay.set(token, kept.then(forget, forget));
    },
    async succeed(token, output) {
      const result = throughJson(output);
      if (sizeOf(result) > sizeLimit) throw new RangeError(`a task's output has at most ${sizeLimit} bytes`);
      return answer(token, { result });
    },
    fail: async (token, error, cause) => answer(token, { failure: new StateError(error, cause) }),
  };
}

/** By which the store knows a token. */
export function digestOf(token: string): string {
  return hash('sha256', token, 'hex');
}
