/**
 * The accounts of invited people, in one SQLite file of the login's folder, which a backup holds. Nothing in it lets anybody sign in: links are kept
 * as digests, passwords as scrypt hashes, passkeys as public keys. An account belongs to a person and the mail address it was made for.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface Passkey {
  /** As browsers name it, in base64url. */
  readonly id: string;
  readonly person: string;
  readonly key: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
  /** With what it was made, and when; when it was used last. */
  readonly name?: string | undefined;
  readonly made?: string | undefined;
  readonly used?: string | undefined;
}

export interface Account {
  readonly person: string;
  /** In lower case. */
  readonly address: string;
  /** A hash, see `passwords.ts`. */
  readonly password: string | undefined;
}

export interface Link {
  readonly digest: string;
  readonly person: string;
  readonly address: string;
  /** An instant. */
  readonly until: string;
}

/** What somebody registers through a link. */
export interface Registration {
  readonly credential: { readonly password: string } | { readonly passkey: Omit<Passkey, 'person'> };
  /** Whether what the person had before counts no longer. */
  readonly anew: boolean;
}

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA busy_timeout = 5000;
  PRAGMA secure_delete = ON;
  CREATE TABLE IF NOT EXISTS account (person TEXT PRIMARY KEY, address TEXT NOT NULL, password TEXT) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS passkey (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, key BLOB NOT NULL, counter INTEGER NOT NULL, transports TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS passkey_person ON passkey (person);
  CREATE TABLE IF NOT EXISTS link (digest TEXT PRIMARY KEY, person TEXT NOT NULL, address TEXT NOT NULL, until TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS invited (person TEXT PRIMARY KEY, address TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS attempt (what TEXT NOT NULL, at TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS attempt_what ON attempt (what, at);
`;

export const accountsFile = 'accounts.sqlite';

/** Opens (or makes) the file in a folder. Addresses are given in any case of letters. */
export class AccountStore {
  readonly #database: DatabaseSync;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // A command may note a link beside the host; each waits for the other.
    this.#database = new DatabaseSync(join(folder, accountsFile), { timeout: 5_000 });
    this.#database.exec(schema);
    this.#addColumns('passkey', ['name', 'made', 'used']);
  }

  /** Files of before have the table without them. */
  #addColumns(table: string, columns: readonly string[]): void {
    const there = this.#database
      .prepare(`PRAGMA table_info(${table})`)
      .all()
      .map(({ name }) => String(name));
    for (const column of columns)
      if (!there.includes(column)) this.#database.exec(`ALTER TABLE ${table} ADD COLUMN ${column} TEXT`);
  }

  close(): void {
    this.#database.close();
  }

  /** The account that a person made for this address; one for an address of before is none. */
  account(person: string, address: string): Account | undefined {
    const row = this.#get('SELECT password FROM account WHERE person = ? AND address = ?', person, lower(address));
    return row && { person, address: lower(address), password: textOf(row.password) };
  }

  /** What is known of a person besides passkeys, without anything secret. */
  accountsOf(person: string): { address: string; hasPassword: boolean }[] {
    const rows = this.#database.prepare('SELECT address, password FROM account WHERE person = ?').all(person);
    return rows.map(({ address, password }) => ({ address: String(address), hasPassword: password !== null }));
  }

  passkey(id: string): Passkey | undefined {
    const row = this.#get('SELECT * FROM passkey WHERE id = ?', id);
    return row && passkeyOf(row);
  }

  passkeysOf(person: string): Passkey[] {
    return this.#database.prepare('SELECT * FROM passkey WHERE person = ?').all(person).map(passkeyOf);
  }

  usedPasskey(id: string, counter: number, now: string): void {
    this.#run('UPDATE passkey SET counter = ?, used = ? WHERE id = ?', counter, now, id);
  }

  removePasskey(person: string, id: string): void {
    this.#run('DELETE FROM passkey WHERE id = ? AND person = ?', id, person);
  }

  addLink({ digest, person, address, until }: Link): void {
    this.#run('INSERT INTO link VALUES (?, ?, ?, ?)', digest, person, lower(address), until);
  }

  noteInvited(person: string, address: string): void {
    this.#run('INSERT OR REPLACE INTO invited VALUES (?, ?)', person, lower(address));
  }

  /** A link that was not used and whose time is not over. */
  link(digest: string, now: string): Link | undefined {
    const row = this.#get('SELECT * FROM link WHERE digest = ? AND until > ?', digest, now);
    return row && { digest, person: String(row.person), address: String(row.address), until: String(row.until) };
  }

  /** Whether it was noted that the person has a link, or was sent one, for this address. */
  wasInvited(person: string, address: string): boolean {
    return this.#get('SELECT 1 FROM invited WHERE person = ? AND address = ?', person, lower(address)) !== undefined;
  }

  /** Uses a link up, with all others of its person. False when it was used or ran out meanwhile: nothing is registered. */
  register(digest: string, now: string, { credential, anew }: Registration): boolean {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const link = this.link(digest, now);
      if (link) this.#keep(link, { credential, anew }, now);
      this.#database.exec('COMMIT');
      return link !== undefined;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  #keep({ person, address }: Link, { credential, anew }: Registration, now: string): void {
    this.#run('DELETE FROM link WHERE person = ?', person);
    // What was made for another address was perhaps made by another person.
    const same = this.#get('SELECT 1 FROM account WHERE person = ? AND address = ?', person, address) !== undefined;
    if (anew || !same) {
      this.#run('DELETE FROM passkey WHERE person = ?', person);
      this.#run('DELETE FROM account WHERE person = ?', person);
    }
    this.#run('INSERT OR IGNORE INTO account VALUES (?, ?, NULL)', person, address);
    if ('password' in credential) {
      this.#run('UPDATE account SET password = ? WHERE person = ?', credential.password, person);
      return;
    }
    const { id, key, counter, transports, name = '' } = credential.passkey;
    const columns = 'id, person, key, counter, transports, name, made';
    this.#run(
      `INSERT INTO passkey (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      id,
      person,
      key,
      counter,
      transports.join(' '),
      name,
      now,
    );
  }

  /** Removes all that is known of a person, and leaves no byte of it; how many entries there were. */
  forget(person: string): number {
    let removed = 0;
    for (const table of ['account', 'passkey', 'link', 'invited'])
      removed += Number(this.#database.prepare(`DELETE FROM ${table} WHERE person = ?`).run(person).changes);
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return removed;
  }

  /** How often something was tried since an instant; what is older than that is forgotten. */
  attempts(what: string, { since, until }: Record<'since' | 'until', string>): number {
    this.#run('DELETE FROM attempt WHERE what = ? AND (at <= ? OR at > ?)', what, since, until);
    return Number(this.#get('SELECT count(*) AS many FROM attempt WHERE what = ?', what)?.many);
  }

  /** Returns how to take it back. */
  addAttempt(what: string, at: string): () => void {
    const { lastInsertRowid } = this.#database.prepare('INSERT INTO attempt VALUES (?, ?)').run(what, at);
    return () => this.#run('DELETE FROM attempt WHERE rowid = ?', Number(lastInsertRowid));
  }

  /** Links and tries whose time is over. */
  prune(now: string, since: string): void {
    this.#run('DELETE FROM link WHERE until <= ?', now);
    this.#run('DELETE FROM attempt WHERE at <= ?', since);
  }

  #get(sql: string, ...values: (string | number)[]): Record<string, unknown> | undefined {
    return this.#database.prepare(sql).get(...values);
  }

  #run(sql: string, ...values: (string | number | Uint8Array)[]): void {
    this.#database.prepare(sql).run(...values);
  }
}

const lower = (address: string) => address.trim().toLowerCase();
const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

function passkeyOf(row: Record<string, unknown>): Passkey {
  const transports = String(row.transports).split(' ').filter(Boolean);
  const key = new Uint8Array(row.key as Uint8Array);
  const noted = { name: textOf(row.name) || undefined, made: textOf(row.made), used: textOf(row.used) };
  return { id: String(row.id), person: String(row.person), key, counter: Number(row.counter), transports, ...noted };
}
