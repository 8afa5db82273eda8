/** The port of what the service notes for itself, and its contract: test/adapters/contracts/notes.ts. */

export interface Note {
  readonly key: string;
  /** Plain JSON. */
  readonly body: unknown;
}

/**
 * What the service notes for itself and no fact says: mails that wait to go out together, addresses that bounce, views of the portfolio that people keep alone. Losing it loses no decision. Keys
 * are of 1 to 1024 bytes.
 */
export interface NoteStore {
  /** Notes it unless something is noted under its key; false then. */
  add(kind: string, note: Note): Promise<boolean>;
  put(kind: string, note: Note): Promise<void>;
  /** Those of these keys under which something is noted, in any order, as noted last. */
  some(kind: string, keys: readonly string[]): Promise<Note[]>;
  /** All of a kind, by rising key. For schedules; in a request only of a kind that stays small (the log of one webhook). */
  all(kind: string): Promise<Note[]>;
  /** That of a kind with the greatest key, by its bytes. */
  last(kind: string): Promise<Note | undefined>;
  remove(kind: string, keys: readonly string[]): Promise<void>;
}
