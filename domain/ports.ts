/**
 * What the organisation's rules need from the world, in the words of the domain. Every port but clock and ids has one contract suite
 * (test/adapters/contracts) that each of its adapters passes.
 *
 * All of them: a promise that rejects is a fault (retried where safe, else surfaced); an expected "no" is a value.
 */
import type { AnchorSigner } from './history/chain-head.ts';
import type { Commit, StreamId } from './history/commit.ts';
import type { FollowUps } from './history/follow-ups.ts';
import type { LogPorts } from './history/log/ports.ts';
import type { PersonRecords } from './history/personal.ts';
import type { FileAbout } from './values/file-about.ts';
import type { Mail, MailOutcome } from './values/mail.ts';
import type { NoteStore } from './values/notes.ts';
import type { Optimiser } from './values/optimiser.ts';
import type { PersonalTraces } from './values/personal-traces.ts';
import type { ServiceCredentials } from './values/service-credentials.ts';
import type { Instant } from './values/time.ts';
import type { Poster, SecretStore } from './values/webhooks.ts';

/** The only memory that counts. Insert only: there is no update and no delete. */
export interface FactStore {
  /**
   * Stores a commit if its place `(stream, seq)` is free. `stored` means durable. `taken` means another commit has the place:
   * re-read and decide again. A commit over 350 KB of UTF-8 is a fault (`RangeError`): nothing is stored.
   */
  append(commit: Commit): Promise<'stored' | 'taken'>;
  /** The commits of a stream after `seq`, in order; at most `limit` (all when left out). Read-your-writes. */
  read(stream: StreamId, after: number, limit?: number): Promise<Commit[]>;
  /** True when no other process can append (one host holds the state folder): what this process knows is then all there is. */
  readonly alone?: boolean;
}

/** Facts in the order they were stored, over all streams, for whoever follows them (the outbox). At least once. */
export interface FactFeed {
  /** Commits after a position, in store order, at most `limit`, each with its position. Positions only grow. */
  after(position: number, limit: number): Promise<FeedEntry[]>;
}

export interface FeedEntry {
  readonly position: number;
  readonly stream: StreamId;
  readonly seq: number;
  /** Absent when what is stored there cannot be read: it holds up no other. Nobody changes it: others may hold the very same. */
  readonly commit?: Commit;
}

/** One row of a list. `list` and `key` together are unique; within a list rows are ordered by `key` (code-unit order). */
export interface ViewRow {
  readonly list: string;
  readonly key: string;
  /** Plain JSON. */
  readonly body: unknown;
}

/** The rows of an owner, in parts that are worked out by themselves: each depends on nothing that may change, and answers the same whenever it is asked. */
export interface RowsInParts {
  /** Kinds of lists that each part has rows in: what comes before the first `/` of their names. Each kind is one part's. */
  readonly parts: readonly (readonly string[])[];
  readonly rows: (part: number) => readonly ViewRow[];
}

export interface RowsWhenAsked extends RowsInParts {
  /** Hears of what could not be worked out, or stored, when it was asked for; rows of other parts may stand by then. */
  readonly failed: (fault: Error) => void;
}

export interface ViewPage {
  readonly rows: readonly ViewRow[];
  /** Pass it back to get the next page; absent on the last page. Opaque. */
  readonly cursor?: string;
}

/** Lists and inboxes, rebuilt from facts at any time. Eventually up to date. */
export interface ViewStore {
  /**
   * Makes the rows of `owner` exactly these: rows it had and no longer has vanish. Ignored when a later `version` of the same
   * owner was already applied; the same version again changes nothing.
   */
  replace(owner: string, version: number, rows: readonly ViewRow[]): Promise<void>;
  /** The same, of rows that may be worked out later: when somebody reads a list of their kind, who then sees them, or when they are written. */
  replaceWhenAsked(owner: string, version: number, rows: RowsWhenAsked): Promise<void>;
  get(list: string, key: string): Promise<ViewRow | undefined>;
  /** Those of these rows that are there, in the order asked; at most 200, each once. `asStored`: from the store itself, also where the process knows what it has written. */
  some(list: string, keys: readonly string[], how?: { readonly asStored: boolean }): Promise<ViewRow[]>;
  /** A page of a list: 1 to 200 rows, keys ascending, or descending with `reverse`; only keys that start with `prefix` when given. Throws `RangeError` for a cursor it did not give. */
  page(list: string, query: { limit: number; cursor?: string; reverse?: boolean; prefix?: string }): Promise<ViewPage>;
  /** The first page of each of these lists, in the order asked; 1 to 200 rows of each, keys ascending; at most 32 lists. */
  heads(lists: readonly string[], limit: number): Promise<ViewPage[]>;
  /** Forgets everything (before a rebuild). */
  clear(): Promise<void>;
}

/** A folded state kept so that a command costs the same on the first and the thousandth fact. Losing one loses nothing. */
export interface Snapshot {
  readonly stream: StreamId;
  readonly seq: number;
  readonly digest: string;
  /** Version of the fold that made it: another version is ignored by whoever loads it. */
  readonly fold: number;
  readonly state: unknown;
}

export interface SnapshotStore {
  /** `not-ours`: one is there that this deployment did not make (its seal is missing or does not fit it), so nobody sees what it says. */
  load(stream: StreamId): Promise<Snapshot | 'not-ours' | undefined>;
  /** Keeps the newest only: saving an older `seq` than the one kept changes nothing. */
  save(snapshot: Snapshot): Promise<void>;
}

/** The callback tokens of open waits. The only place a token rests; never logged, never in a link, never in a view. */
export interface TokenStore {
  /**
   * Keeps it beside the tokens that the wait has already: an execution waits anew under the same name, and a delivery of the former
   * wait's task may still come after that. None replaces another; which one is open only the workflow service knows.
   */
  keep(wait: string, token: string): Promise<void>;
  /** All tokens of the wait, in no order; empty when there are none. */
  find(wait: string): Promise<readonly string[]>;
  /** Removes what `find` gave. A token that was kept since then stays, and may keep the others there with it. */
  forget(wait: string, tokens: readonly string[]): Promise<void>;
}

export type ExecutionStatus = 'absent' | 'running' | 'succeeded' | 'failed';

/** Runs the workflows of workflows/. */
export interface Workflows {
  /** Starts an execution under a name (1 to 80 of `A-Za-z0-9_-`); a name that was started before is not started twice. */
  start(workflow: string, name: string, input: unknown): Promise<'started' | 'exists'>;
  /** Resumes a waiting task. `gone`: that wait timed out, ended, or never was; no harm done. */
  succeed(token: string, output: unknown): Promise<'resumed' | 'gone'>;
  fail(token: string, error: string, cause: string): Promise<'resumed' | 'gone'>;
  status(workflow: string, name: string): Promise<ExecutionStatus>;
}

export interface Mailer {
  /** The address that mails come from, where it is known beforehand: it stands in invitations. */
  readonly sender?: string;
  /** Rejects when the mail was not taken for a reason that may pass. */
  send(mail: Mail): Promise<MailOutcome>;
}

/** A fact as others see it (EventBridge event, webhook). */
export interface DomainEvent {
  /** `stream#seq#index`: the same fact has the same id, so that subscribers can drop repeats. */
  readonly id: string;
  readonly at: Instant;
  /** Fact type, e.g. `gate-outcome-recorded`. */
  readonly type: string;
  readonly detail: Record<string, unknown>;
}

export interface EventBus {
  /** All or a fault; what was published before the fault may come again. */
  publish(events: readonly DomainEvent[]): Promise<void>;
}

/** A short-lived, signed address to which a browser sends or from which it takes one file. */
export interface SignedUrl {
  readonly method: 'PUT' | 'GET';
  readonly url: string;
  /** Headers the browser must send with it. */
  readonly headers: Record<string, string>;
  readonly expiresAt: Instant;
}

/** Evidence files, by key (`/`-separated, `A-Za-z0-9._-` each part, never `.` or `..`). */
export interface FileStore {
  put(key: string, body: Uint8Array, contentType: string): Promise<void>;
  get(key: string): Promise<{ body: Uint8Array; contentType: string } | undefined>;
  /** What is stored; a stored file that is not what it was when it arrived is a fault. */
  describe(key: string): Promise<FileAbout | undefined>;
  /** An address for exactly this file: whoever receives it checks type, size and SHA-256. One that `waits` goes after a day unless it is kept. */
  uploadUrl(key: string, file: FileAbout & { readonly waits?: true }, expiresAt: Instant): Promise<SignedUrl>;
  /** The file waits no longer: it is about to be named by a fact. Harmless for one that does not wait. */
  keep(key: string): Promise<void>;
  /** With what is known of the file, the address gives that very file or nothing, also if another takes its place meanwhile. */
  downloadUrl(key: string, expiresAt: Instant, file?: FileAbout): Promise<SignedUrl>;
}

/** Who gets an account, and where the invitation goes. */
export interface AccountHolder {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Accounts of a sign-in service that makes them and names them itself. Every call may be repeated. */
export interface Accounts {
  /** Makes an account and invites the person, or finds the one that the address has; answers its subject, as tokens will name it. */
  open(person: AccountHolder): Promise<string>;
  /** Nobody signs in with it any more, and nothing is renewed. An account that is not there is no fault. */
  close(subject: string): Promise<void>;
  reopen(subject: string): Promise<void>;
  /** The account is gone, with what was known of its holder. One that is not there is no fault. */
  remove(subject: string): Promise<void>;
}

export interface Clock {
  now(): Instant;
  /** Calls back once at (or as soon as possible after) an instant, however far away; returns how to cancel. */
  at(instant: Instant, wake: () => void): () => void;
  /** Calls back once when so much time (ms) has gone by, also if the clock is put back meanwhile; returns how to cancel. */
  after(ms: number, wake: () => void): () => void;
}

export interface Ids {
  /** A new identifier, unguessable, `A-Za-z0-9` only, sortable by time of making. */
  next(): string;
}

/** Everything an endpoint may call. Each host has one file that fills it. */
export interface Ports extends LogPorts {
  readonly facts: FactStore;
  readonly views: ViewStore;
  readonly snapshots: SnapshotStore;
  readonly tokens: TokenStore;
  readonly notes: NoteStore;
  readonly personRecords: PersonRecords;
  readonly workflows: Workflows;
  readonly followUps: FollowUps;
  readonly mailer: Mailer;
  readonly events: EventBus;
  readonly files: FileStore;
  /** Only where a service of its own keeps the accounts. */
  readonly accounts?: Accounts;
  /** Only where the host keeps more of people than facts, records and notes. */
  readonly traces?: PersonalTraces;
  /** Only where exports say to verifiers of earlier versions what the public log holds. */
  readonly anchorSigner?: AnchorSigner;
  readonly credentials: ServiceCredentials;
  readonly optimiser: Optimiser;
  readonly secrets: SecretStore;
  readonly poster: Poster;
  readonly clock: Clock;
  readonly ids: Ids;
}
