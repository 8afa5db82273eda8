/**
 * The whole engine in virtual time: the real endpoints, workflows, stream and stores (SQLite in a folder of its own), with a clock that
 * moves only when a test says so. Time never moves while anything is still under way, so a history is the same in every run.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteFollowUps } from '#adapters/sqlite/follow-ups.ts';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { commitsOfFeed } from '#adapters/sqlite/stored-commits.ts';
import type { AslWorkflows } from '#asl/engine.ts';
import type { WorkflowProblem } from '#asl/runner.ts';
import type { AggregateName, CommandOf, StateOf } from '#domain/aggregates.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { Accounts, Clock, FactFeed, Ids, Ports } from '#domain/ports.ts';
import type { Mail } from '#domain/values/mail.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import { type App, createApp } from '#functions/kit/app.ts';
import { noteEnded } from '#functions/kit/ended-executions.ts';
import type { Answer } from '#functions/kit/execute.ts';
import { log } from '#functions/kit/log.ts';
import { carryOut } from '#functions/stream/follow.ts';
import { handleFacts } from '#functions/stream/handle-records.ts';
import { handleSolve } from '#functions/tasks/handle-solve.ts';
import { handleTask, type TaskEvent } from '#functions/tasks/handle-task.ts';
import { deadLettersIn } from '#local/host/dead-letters.ts';
import { type FactStream, startFactStream } from '#local/host/fact-stream.ts';
import { FollowUpQueue } from '#local/host/follow-ups.ts';
import { aroundPorts, type Watch, watched } from './around-ports.ts';
import { actorOf } from './fixtures.ts';
import { monday, type Present } from './given.ts';
import { type Media, memoryMedia } from './memory-media.ts';
import { hearing, toldIn } from './told-by-mail.ts';
import { unchangedFacts } from './unchanged-facts.ts';
import { type Span, type VirtualClock, virtualClock } from './virtual-clock.ts';
import { engineIn, type TimedEvent } from './virtual-engine.ts';
import { type Activity, busy, movement } from './virtual-life.ts';

type StreamHandler = Parameters<typeof startFactStream>[0]['handler'];

export interface LiveOptions {
  readonly start?: Instant;
  readonly watch?: Watch;
  /** How far the office's clock is ahead of the one by which timers were set, in days: a clock that jumped. */
  readonly ahead?: () => number;
  /** A service that keeps the accounts of people and names them itself. */
  readonly accounts?: Accounts;
  /** Workflows as an earlier version had them, by their files in test/workflows/former; today's when left out. */
  readonly former?: boolean;
  /** How a task reaches its endpoint; `once` delivers it one time. */
  readonly deliver?: (once: () => Promise<unknown>, event: TaskEvent) => Promise<unknown>;
  /** How stream records reach their endpoint. */
  readonly stream?: (endpoint: StreamHandler) => StreamHandler;
}

export interface LiveWorld extends Media {
  readonly clock: VirtualClock;
  readonly app: App;
  readonly engine: AslWorkflows;
  readonly factStream: FactStream;
  readonly feed: FactFeed;
  /** What the workflows did, with the instant of each event. */
  readonly history: TimedEvent[];
  /** Executions that failed, as the operator is told. */
  readonly problems: WorkflowProblem[];
  /** Gives a command (the system's when nobody is named) without waiting for what follows from it. Whoever meets a fault sends it again. */
  begin<N extends AggregateName>(aggregate: N, id: string, command: CommandOf<N>, by?: string): Promise<Answer<N>>;
  /** The same, and lets everything it sets off come to rest. A refusal is an answer. */
  give<N extends AggregateName>(aggregate: N, id: string, command: CommandOf<N>, by?: string): Promise<Answer<N>>;
  /** Consequences of facts that failed in all their tries. */
  deadLetters(): number;
  stateOf<N extends AggregateName>(aggregate: N, id: string): Promise<Present<StateOf<N>>>;
  commitsOf(stream: string): Promise<Commit<{ type: string }>[]>;
  /** What people were told so far, each mail once: what was sent, and what waits for the mail of somebody's day. */
  told(): readonly Mail[];
  settle(): Promise<void>;
  advanceTo(instant: Instant): Promise<void>;
  advanceBy(span: Span): Promise<void>;
  close(): Promise<void>;
}

export async function openWorld(options: LiveOptions = {}): Promise<LiveWorld> {
  log.setLogLevel('SILENT');
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-world-'));
  const stores = openSqlite(folder);
  const clock = virtualClock(options.start ?? monday);
  const activity: Activity = { underWay: 0, seen: 0 };
  const media = memoryMedia();
  const { engine, history, problems, connect } = await engineIn(clock, activity, options.former ?? false);
  const { views, snapshots, tokens, personRecords } = stores;
  const { facts, requireUnchanged } = unchangedFacts(stores.facts);
  const waited: { mail: Mail; before: number }[] = [];
  const notes = hearing(stores.notes, mail => waited.push({ mail, before: media.sent.length }));
  const deadLetters = deadLettersIn(folder);
  const later = new FollowUpQueue({ kept: sqliteFollowUps(stores.database, stores.group), deadLetters, pauses: [0, 0, 0] });
  const followUps: Ports['followUps'] = { keep: parts => later.keep(parts) };
  const { ahead = () => 0 } = options;
  const shown: Clock = { ...clock, now: () => addDays(clock.now(), ahead()) };
  const { accounts } = options;
  const kept = { facts, views, snapshots, tokens, notes, personRecords, followUps, ...(accounts && { accounts }) };
  const bare: Ports = {
    ...kept,
    workflows: engine,
    ...media,
    storedCommits: commitsOfFeed(facts),
    clock: shown,
    ids: countedIds(),
  };
  const ports = options.watch ? aroundPorts(bare, options.watch) : bare;
  const settings = {
    portalUrl: 'http://tollgate.example',
    version: 'test',
    issuer: 'none',
    linkedSignIns: accounts !== undefined,
  };
  const app = createApp(ports, settings);
  const deliver = options.deliver ?? (once => once());
  connect(
    event => deliver(() => (event.task === 'solve-scenario' ? handleSolve : handleTask)(event, app), event),
    failed => noteEnded(failed, app),
  );
  const endpoint: StreamHandler = event => busy(activity, () => handleFacts(event, app));
  const stream = options.stream?.(endpoint) ?? endpoint;
  const cursor = options.watch ? watched('cursor', stores.cursors, options.watch) : stores.cursors;
  await later.start(followUp => busy(activity, () => carryOut(followUp, app)));
  const factStream = await startFactStream({ feed: facts, cursor, handler: stream, later, pause: 0, moves: 0 });
  const close = async () => {
    await engine.stop();
    await factStream.stop();
    await stores.close();
    await media.optimiser.close();
    await rm(folder, { recursive: true });
    requireUnchanged();
  };
  const time = movement(clock, factStream, activity);
  return {
    ...media,
    ...time,
    ...questions(app, time.settle),
    deadLetters: () => deadLetters.count(),
    clock,
    app,
    engine,
    factStream,
    feed: facts,
    history,
    problems,
    close,
    told: () => toldIn(media.sent, waited),
  };
}

function questions(app: App, settle: () => Promise<void>) {
  let asked = 0;
  const begin: LiveWorld['begin'] = async (aggregate, id, command, by) => {
    asked += 1;
    const request = { aggregate, id, command, actor: actorOf(by), key: `request-${asked}` };
    return app.execute(request).catch(() => app.execute(request));
  };
  const give: LiveWorld['give'] = async (aggregate, id, command, by) => {
    const answer = await begin(aggregate, id, command, by);
    await settle();
    return answer;
  };
  const stateOf: LiveWorld['stateOf'] = async (aggregate, id) =>
    (await app.states.current(aggregate, id)).state as Present<StateOf<typeof aggregate>>;
  const commitsOf: LiveWorld['commitsOf'] = async stream => (await app.ports.facts.read(stream, 0)) as Commit<{ type: string }>[];
  return { begin, give, stateOf, commitsOf };
}

function countedIds(): Ids {
  let count = 0;
  return {
    next() {
      count += 1;
      return `id${String(count).padStart(6, '0')}`;
    },
  };
}
