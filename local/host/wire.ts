/** The one file that says which adapter answers which port on one machine. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAnchorSigner } from '#adapters/files/anchor-signer.ts';
import { createEventLog } from '#adapters/files/events.ts';
import { createFileFolder } from '#adapters/files/evidence.ts';
import { createLogFolder } from '#adapters/files/log-files.ts';
import { createLogSigner } from '#adapters/files/log-signer.ts';
import { createMailbox } from '#adapters/files/mailbox.ts';
import { openHighs } from '#adapters/highs/optimiser.ts';
import type { SmtpMailer, SmtpOptions, SmtpServer } from '#adapters/smtp/mailer.ts';
import { sqliteExecutions } from '#adapters/sqlite/executions.ts';
import { type KeptFollowUps, sqliteFollowUps } from '#adapters/sqlite/follow-ups.ts';
import { openSqlite, type SqliteStores } from '#adapters/sqlite/open.ts';
import { sqliteSecrets } from '#adapters/sqlite/secrets.ts';
import { sqliteCredentials } from '#adapters/sqlite/service-credentials.ts';
import { commitsOfFeed } from '#adapters/sqlite/stored-commits.ts';
import { systemIds } from '#adapters/system.ts';
import { createPoster } from '#adapters/webhooks/poster.ts';
import { createAslWorkflows } from '#asl/engine.ts';
import type { ExecutionStore } from '#asl/executions.ts';
import type { HistoryEvent } from '#asl/history-event.ts';
import { loadDefinition } from '#asl/load.ts';
import type { Clock, Ports } from '#domain/ports.ts';
import { log } from '#functions/kit/log.ts';
import { signHeads } from '#functions/kit/public-log/heads.ts';
import { waitingKind } from '#functions/kit/waiting-mails.ts';
import { workflows as rows } from '#workflows/manifest.ts';
import { type FeedCursor, followCursor } from './cursor.ts';
import { deadLettersIn } from './dead-letters.ts';
import type { FactStreamOptions } from './fact-stream.ts';
import { FollowUpQueue } from './follow-ups.ts';
import { tracesIn } from './traces.ts';
import { optimiser, type WorkflowHooks } from './workflow-hooks.ts';

interface MailOptions {
  readonly from: string;
  readonly server?: SmtpServer;
}

export interface WireOptions {
  readonly folder: string;
  readonly baseUrl: string;
  readonly clock: Clock;
  /** Where facts and views rest: the state folder, or a DynamoDB endpoint named by the SDK's own environment variables. */
  readonly store: 'sqlite' | 'dynamodb';
  /** Whether the lists of a folder of an earlier version, whose `work.db` was lost, may be made anew. */
  readonly workAnew?: boolean;
  /** From whom mails come, and through which server; without one they are kept in the state folder. */
  readonly mail?: MailOptions | undefined;
  readonly webhooks?: readonly string[];
  /** Where webhooks that offices set may lead; the public internet, over https, when left out. */
  readonly webhookAddresses?: 'public' | 'any' | undefined;
  readonly onHistory?: (event: HistoryEvent) => void;
  /** Wraps what is written to, the ports and the host's own two stores, before anything uses it (the crash proof counts and kills there). */
  readonly around?: <P extends object>(written: P) => P;
}

const notReady: WorkflowHooks['invoke'] = async () => {
  throw new Error('the host is not ready');
};

export type Wired = Awaited<ReturnType<typeof wire>>;

/** Ends what was opened, the last first. */
type Ends = (() => unknown)[];

/** What was opened is closed again when something cannot be. */
export async function wire(options: WireOptions) {
  const ends: Ends = [];
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    return { ...(await wired(options, ends)), close };
  } catch (error) {
    await close().catch((fault: Error) => log.error('what was opened could not be closed', { error: fault }));
    throw error;
  }
}

/** `invoke` is how workflows reach the tasks; it is set by the host once its endpoints exist. */
async function wired(options: WireOptions, ends: Ends) {
  const { folder, baseUrl, clock, store, around = ports => ports } = options;
  const { workAnew = false } = options;
  const sqlite = openSqlite(folder, { workAnew, alone: true, apart: true, fromFacts: [waitingKind] });
  ends.push(() => sqlite.close());
  const stores = await storesIn(store, sqlite);
  const { mail, events, synced } = await journalsIn(options);
  ends.push(() => mail.smtp?.close());
  const { cursor, executions, kept } = around<{ cursor: FeedCursor; executions: ExecutionStore; kept: KeptFollowUps }>({
    cursor: store === 'dynamodb' ? followCursor() : cursorAfter(synced, sqlite.cursors),
    executions: sqliteExecutions(sqlite.database, sqlite.group),
    kept: keptAfter(synced, sqliteFollowUps(sqlite.database, sqlite.group)),
  });
  const deadLetters = deadLettersIn(folder);
  const followUps = new FollowUpQueue({ kept, deadLetters });
  const credentials = sqliteCredentials(folder);
  ends.push(() => credentials.close());
  const webhooks = webhooksIn(options);
  ends.push(() => webhooks.secrets.close());
  const highs = openHighs();
  ends.push(() => highs.close());
  const files = await createFileFolder({ folder, baseUrl, clock });
  const { engine, connect } = await startEngine(options, executions);
  const { feed, ...rest } = stores;
  const ports: Ports = around({
    ...rest,
    workflows: engine,
    followUps: { keep: (...of) => followUps.keep(...of) },
    mailer: mail.smtp ?? mail.mailbox,
    events,
    files,
    traces: tracesIn({ folder, mailbox: mail.mailbox, files, emptyLog: sqlite.group.emptyLog }),
    ...(await publicLog(folder)),
    logHeads: { signed: streams => signHeads(ports, streams) },
    anchorSigner: await createAnchorSigner({ folder }),
    credentials,
    optimiser: highs,
    ...webhooks,
    clock,
    ids: systemIds,
  });
  return {
    ports,
    feed,
    /** The lists as they rest on this machine; absent with another store. */
    checkedViews: store === 'sqlite' ? sqlite.views : undefined,
    ...{ cursor, followUps, deadLetters, engine, connect, files },
    mailbox: mail.mailbox,
    ...{ damage: sqlite.damage, stopped: sqlite.stopped, commitNow: sqlite.group.now, durability: sqlite.group.durability },
    /** Finds the client of a service account, for the sign-in of this machine. */
    serviceClient: credentials.client,
  };
}

/** What is written into files as it happens; `synced`: all of it is on the disk. */
async function journalsIn(options: WireOptions) {
  const mail = await mailIn(options);
  const events = createEventLog({ folder: options.folder, webhooks: options.webhooks ?? [] });
  return { mail, events, synced: async () => void (await Promise.all([events.synced(), mail.mailbox.synced()])) };
}

/** What is forgotten to be owed is on the disk before. */
type Before = () => Promise<void>;

function cursorAfter(before: Before, { read, write }: FeedCursor): FeedCursor {
  return { read, write: (...move) => before().then(() => write(...move)) };
}

function keptAfter(before: Before, { keep, all, remove }: KeptFollowUps): KeptFollowUps {
  return { keep, all, remove: done => before().then(() => remove(done)) };
}

/** Where the public log's files go, and who signs for it. */
async function publicLog(folder: string) {
  return { logFiles: createLogFolder({ folder }), logSigner: await createLogSigner({ folder }) };
}

/** Where what webhooks need is kept, and how events leave for them. */
function webhooksIn({ folder, webhookAddresses = 'public' }: WireOptions) {
  return { secrets: sqliteSecrets(folder), poster: createPoster({ addresses: webhookAddresses }) };
}

/** Mails are kept in the folder; with a mail server they are sent too. */
async function mailIn({ folder, clock, mail }: WireOptions) {
  const from = mail?.from ?? 'tollgate@tollgate.example';
  const mailbox = createMailbox({ folder, from, clock });
  return { mailbox, smtp: mail?.server && (await smtpMailer({ server: mail.server, from, sent: mailbox })) };
}

/** Loaded when there is a mail server: a host without one never loads the library. */
async function smtpMailer(options: SmtpOptions): Promise<SmtpMailer> {
  const { createSmtpMailer } = await import('#adapters/smtp/mailer.ts');
  return createSmtpMailer(options);
}

type Stores = Pick<Ports, 'facts' | 'views' | 'snapshots' | 'tokens' | 'notes' | 'personRecords' | 'storedCommits'> & {
  readonly feed: FactStreamOptions['feed'];
};

async function storesIn(store: WireOptions['store'], sqlite: SqliteStores): Promise<Stores> {
  if (store === 'dynamodb') return (await import('./wire-dynamo.ts')).dynamoStores(sqlite.seal);
  const { facts, views, snapshots, tokens, notes, personRecords } = sqlite;
  const kept = { views, snapshots, tokens, notes, personRecords };
  return { facts: { ...facts, alone: true }, ...kept, storedCommits: commitsOfFeed(facts), feed: facts };
}

/** The engine, and how it is told what it may ask once the endpoints are there. */
async function startEngine({ clock, onHistory }: WireOptions, executions: ExecutionStore) {
  let hooks: WorkflowHooks = { invoke: notReady, onFailed: async () => undefined };
  const definitions = rows.map(async row =>
    loadDefinition(row.name, await definitionText(row.file), { TasksFunction: 'tasks', OptimiserFunction: optimiser }),
  );
  const engine = createAslWorkflows({
    definitions: await Promise.all(definitions),
    invoke: (...of) => hooks.invoke(...of),
    onFailed: of => hooks.onFailed(of),
    clock,
    executions,
    log: ({ message, ...problem }) => log.error(`a workflow failed: ${message}`, problem),
    ...(onHistory && { onHistory }),
  });
  const connect = (those: WorkflowHooks) => {
    hooks = those;
  };
  return { engine, connect };
}

/** The text of a workflow, exactly as it is deployed. */
export function definitionText(file: string): Promise<string> {
  return readFile(join(import.meta.dirname, '../../workflows', file), 'utf8');
}
