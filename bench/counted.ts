/**
 * What AWS would be asked for, counted and not estimated: the real endpoints, the real ASL files, the real DynamoDB adapters with the Lambdas' own client
 * against a DynamoDB engine. Read units are those that DynamoDB bills, which is more than the engine reports.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { followLocally } from '#adapters/dynamo/local-feed.ts';
import { openDynamo } from '#adapters/dynamo/open.ts';
import { dynamoCommits } from '#adapters/dynamo/stored-commits.ts';
import type { KeptFollowUps } from '#adapters/sqlite/follow-ups.ts';
import { createSqsFollowUps } from '#adapters/sqs/follow-ups.ts';
import { systemClock, systemIds } from '#adapters/system.ts';
import { createAslWorkflows } from '#asl/engine.ts';
import { memoryExecutions } from '#asl/executions.ts';
import { loadDefinition } from '#asl/load.ts';
import type { Ports } from '#domain/ports.ts';
import { boundRoutes } from '#functions/endpoints.ts';
import { createApp } from '#functions/kit/app.ts';
import { createHttpHandler } from '#functions/kit/http.ts';
import { carryOut } from '#functions/stream/follow.ts';
import { handleFollowUps } from '#functions/stream/handle-follow-ups.ts';
import { handleFacts } from '#functions/stream/handle-records.ts';
import { handleTask, type TaskEvent } from '#functions/tasks/handle-task.ts';
import { type FactStream, startFactStream } from '#local/host/fact-stream.ts';
import { startDynalite } from '#test/support/dynalite.ts';
import { memoryLog } from '#test/support/memory-log.ts';
import { testSeal } from '#test/support/seal.ts';
import { workflows } from '#workflows/manifest.ts';
import { type Send, sendInProcess } from '../local/demo/send.ts';
import { followCursor } from '../local/host/cursor.ts';
import { deadLettersIn } from '../local/host/dead-letters.ts';
import { FollowUpQueue } from '../local/host/follow-ups.ts';
import { definitionText } from '../local/host/wire.ts';
import { onEachCall } from './billed.ts';
import type { Told } from './mails.ts';
import { tellLog } from './told.ts';

export interface Counts {
  apiRequests: number;
  /** One each for a request, a task, and a commit on the stream (its batches of one: an upper bound). */
  lambdaInvocations: number;
  stateTransitions: number;
  dynamoReads: number;
  dynamoWrites: number;
  /** As DynamoDB bills them (bench/billed.ts): a strongly consistent read of 4 KB is 1, a query that finds nothing too; a write of 1 KB is 1. */
  readUnits: number;
  writeUnits: number;
  events: number;
  /** Receivers, as SES bills them, when all is told in a moment: a journey's mails are reckoned over its days (bench/mails.ts). */
  mails: number;
  /** Messages of the queue, of several parts each: a message is sent, received and deleted. */
  messages: number;
  filePuts: number;
}

export interface CountedWorld {
  readonly send: Send;
  readonly app: ReturnType<typeof createApp>;
  /** Days go by: what people are told from here on, they are told on another day. */
  later(): void;
  /** Whom the journey told what since the last call. */
  told(): Promise<Told[]>;
  /** Waits until nothing is under way. */
  settle(): Promise<void>;
  /** What was counted since the last call. */
  take(): Counts;
  close(): Promise<void>;
}

export async function openCounted(): Promise<CountedWorld> {
  let counts = none();
  const add = (what: keyof Counts, amount = 1) => {
    counts[what] += amount;
  };
  const dynalite = await startDynalite();
  const client = onEachCall(dynalite.client, ({ kind, units }) => {
    add(kind === 'read' ? 'dynamoReads' : 'dynamoWrites');
    add(kind === 'read' ? 'readUnits' : 'writeUnits', units);
  });
  const names = await dynalite.newTables();
  const feed = await followLocally(client, names.facts);
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-counted-'));
  let running = 0;
  const engine = await countedEngine(add, async payload => {
    running += 1;
    try {
      return await handleTask(payload, app);
    } finally {
      running -= 1;
    }
  });
  const tells = tellLog();
  const stores = tells.around({
    ...{ ...countedMedia(add), ...countedLog(add), ...openDynamo(client, names, testSeal) },
    ...{ facts: feed, storedCommits: dynamoCommits(client, names.facts) },
  });
  const followUps = countedQueue(add, async event => {
    running += 1;
    const { batchItemFailures } = await handleFollowUps(event, app).finally(() => {
      running -= 1;
    });
    if (batchItemFailures.length > 0) throw new Error('what follows from a fact failed');
  });
  const ports = { ...stores, followUps, workflows: engine, clock: systemClock, ids: systemIds } as unknown as Ports;
  const app = createApp(ports, { portalUrl: 'https://tollgate.example', version: 'bench', issuer: '' });
  const endpoint = async (event: Parameters<typeof handleFacts>[0]) => {
    add('lambdaInvocations', event.Records.length);
    return handleFacts(event, app);
  };
  const later = new FollowUpQueue({ kept: nowhere, deadLetters: deadLettersIn(folder) });
  await later.start(part => carryOut(part, app));
  const factStream = await startFactStream({ feed, cursor: followCursor(), handler: endpoint, later });
  const send = countedSend(sendInProcess(createHttpHandler(boundRoutes, app)), add);
  const settle = () => untilQuiet(factStream, () => running);
  return {
    send,
    app,
    later: tells.moment,
    told: () => tells.take(feed),
    settle,
    take() {
      const taken = counts;
      counts = none();
      return taken;
    },
    async close() {
      await engine.stop();
      await factStream.stop();
      await dynalite.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The real adapter of the queue; what it sends is counted, and carried out by the handler of its messages: a call each, as if no two came together. */
function countedQueue(add: Add, work: (event: SQSEvent) => Promise<void>): Ports['followUps'] {
  const send = async ({ input }: { input: { Entries?: { MessageBody?: string }[] } }) => {
    for (const { MessageBody: body = '' } of input.Entries ?? []) {
      add('messages');
      add('lambdaInvocations');
      void work({ Records: [{ messageId: 'm', body }] } as SQSEvent);
    }
    return {};
  };
  return createSqsFollowUps({ client: { send } as unknown as SQSClient, queueUrl: 'https://sqs.example/follow-ups' });
}

function countedSend(send: Send, add: Add): Send {
  return async (person, message) => {
    add('apiRequests');
    add('lambdaInvocations');
    return send(person, message);
  };
}

/** Waits until nothing was followed and no task ran, five looks in a row. */
async function untilQuiet(factStream: FactStream, running: () => number): Promise<void> {
  for (let quiet = 0; quiet < 5; ) {
    await factStream.idle();
    await new Promise(resolve => setTimeout(resolve, 10));
    quiet = running() === 0 ? quiet + 1 : 0;
  }
}

type Add = (what: keyof Counts, amount?: number) => void;

/** The interpreter of the real ASL files: each task counts as a Lambda call, each state entered as a transition. */
async function countedEngine(add: Add, task: (payload: TaskEvent) => Promise<unknown>) {
  const definitions = workflows.map(async row =>
    loadDefinition(row.name, await definitionText(row.file), { TasksFunction: 'tasks', OptimiserFunction: 'optimiser' }),
  );
  return createAslWorkflows({
    definitions: await Promise.all(definitions),
    invoke: async (_name, payload) => {
      add('lambdaInvocations');
      return task(payload as TaskEvent);
    },
    clock: systemClock,
    executions: memoryExecutions(),
    onHistory: event => {
      if (event.type === 'entered' || event.type === 'started') add('stateTransitions');
    },
  });
}

function none(): Counts {
  return {
    apiRequests: 0,
    lambdaInvocations: 0,
    stateTransitions: 0,
    dynamoReads: 0,
    dynamoWrites: 0,
    readUnits: 0,
    writeUnits: 0,
    events: 0,
    mails: 0,
    messages: 0,
    filePuts: 0,
  };
}

/** What is to be carried out apart stays in this process. */
const nowhere: KeptFollowUps = { keep: async () => undefined, all: async () => [], remove: async () => undefined };

/** The public log's files are kept, for it reads them back; puts are counted. Its key is in this process. */
function countedLog(add: Add): Pick<Ports, 'logFiles' | 'logSigner' | 'logHeads'> {
  const { logFiles, logSigner } = memoryLog();
  const put: typeof logFiles.put = (path, body) => {
    add('filePuts');
    return logFiles.put(path, body);
  };
  return { logFiles: { ...logFiles, put }, logSigner, logHeads: { signed: async () => undefined } };
}

/** The media that have no engine here: each call is counted and dropped. */
function countedMedia(add: Add): Pick<Ports, 'mailer' | 'events' | 'files'> {
  const files = { put: async () => add('filePuts') } as unknown as Ports['files'];
  return {
    mailer: {
      async send() {
        add('mails');
        return 'queued';
      },
    },
    events: { publish: async events => add('events', events.length) },
    files,
  };
}
