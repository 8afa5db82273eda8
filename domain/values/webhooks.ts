/** The ports behind webhooks: where what nobody may read again is kept, and how a request leaves for an address outside. */

/**
 * Texts that no fact holds and no answer repeats: addresses and secrets of webhooks. Names are of letters, digits, `.`, `_`, `-` and `/`, 1 to 500
 * characters; a text has 1 to 4,000 bytes of UTF-8. Anything else is a fault (`RangeError`), and nothing is kept.
 */
export interface SecretStore {
  /** Keeps it under its name, in place of what was there. */
  put(name: string, text: string): Promise<void>;
  get(name: string): Promise<string | undefined>;
  /** Forgets it; harmless when there is none. */
  remove(name: string): Promise<void>;
}

export interface Posted {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `status` is that of the answer. `problem` says in words why there was none; it names no address. */
export type PostOutcome = { readonly status: number } | { readonly problem: string };

/** Posts to addresses that people gave. It follows no redirect, and reaches no address inside unless the deployment says so. */
export interface Poster {
  /** Why nothing is ever posted to this address, in words; undefined when only its name has to be looked up still. */
  refusal(url: string): Promise<string | undefined>;
  /** Never rejects for what the other side does. */
  post(posted: Posted): Promise<PostOutcome>;
}
