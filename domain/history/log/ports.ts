/** What the log needs from the world. Each port has a contract suite that all its adapters pass (test/adapters/contracts). */
import type { Head } from './heads.ts';
import type { Leaf } from './leaf.ts';

/** Which commits were stored, for whoever puts them into the log. At least once each; those of one stream in order. */
export interface StoredCommits {
  /**
   * Commits stored since a mark that was given before (since ever without one), at most `limit`; `more` when there may be others at once. The
   * mark is opaque. What was stored while nobody asked is there when somebody asks again, however long that was.
   */
  since(mark: string | undefined, limit: number): Promise<{ places: readonly Leaf[]; mark: string; more: boolean }>;
}

/** Files of the log: tiles, bundles and checkpoints, each written once, and those of its index, which are made anew and can always be made again. */
export interface LogFiles {
  /** `same`: these bytes are there already. `other`: other bytes are, and stay. */
  put(path: string, body: Uint8Array): Promise<'written' | 'same' | 'other'>;
  get(path: string): Promise<Uint8Array | undefined>;
  /** Puts a file of the index (`index/…`, no other) in the place of the former one: whole or not at all, kept no longer than until the next. */
  replace(path: string, body: Uint8Array): Promise<void>;
}

/** Signs in the name of the log, with a key that nobody who can write facts can use: Ed25519. */
export interface LogSigner {
  /** 32 bytes. */
  publicKey(): Promise<Uint8Array>;
  /** 64 bytes, over a message of at most 4,096 bytes; a longer one is a fault. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

export interface SignedHeads {
  /** The commit of the log under whose checkpoint they are the heads. */
  readonly commit: number;
  readonly heads: readonly Head[];
  /** The signed note that says so. */
  readonly note: string;
}

/** Who says, in the name of the log, how far it holds some histories. It reads the facts itself, and is asked by those that must not hold the key. */
export interface LogHeads {
  /** In the order asked; undefined before the log has a checkpoint. */
  signed(streams: readonly string[]): Promise<SignedHeads | undefined>;
}

/** What was stored, for the public log; its files; and who signs for it. */
export interface LogPorts {
  readonly storedCommits: StoredCommits;
  readonly logFiles: LogFiles;
  readonly logSigner: LogSigner;
  readonly logHeads: LogHeads;
}
