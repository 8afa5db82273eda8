/** The app of the schedule Lambda: it watches criteria, resumes and restarts workflows, lets the public log grow, sends the mails
 * that waited to go together. No events, no evidence. */
import * as z from 'zod';
import { dynamoNotes } from '#adapters/dynamo/notes.ts';
import { dynamoCommits } from '#adapters/dynamo/stored-commits.ts';
import { dynamoTokens } from '#adapters/dynamo/tokens.ts';
import { witnessAt } from '#adapters/witness/client.ts';
import { witnessesIn } from '#api/witnesses.ts';
import type { Ports } from '#domain/ports.ts';
import { type App, createApp } from '#functions/kit/app.ts';
import { signHeads } from '#functions/kit/public-log/heads.ts';
import type { Witness } from '#functions/kit/public-log/witnesses.ts';
import {
  appSettings,
  environment,
  headsShape,
  settingsShape,
  storesShape,
  webhooksShape,
  workflowsShape,
} from './environment.ts';
import { openStores } from './stores.ts';
import { unavailable } from './unavailable-port.ts';
import { whenAsked } from './when-asked.ts';

const shape = {
  ...storesShape,
  ...settingsShape,
  ...workflowsShape,
  ...webhooksShape,
  ...headsShape,
  TOKENS_TABLE: z.string().min(1),
  NOTES_TABLE: z.string().min(1),
  MAIL_SENDER: z.string().min(1),
  MAIL_CONFIGURATION: z.string().min(1),
  LOG_KEY: z.string().startsWith('arn:'),
  /** Where the index of the public log lies. */
  EVIDENCE_BUCKET: z.string().min(1),
  /** Who cosigns the checkpoints of the public log: `ADDRESS KEY` of each, with commas between; empty for nobody. */
  WITNESSES: z.string(),
};

/** Throws for a text that names no witnesses: a checkpoint without their words would be published as if nobody had been asked for them. */
function witnessesOf(text: string): readonly Witness[] {
  const read = text === '' ? [] : witnessesIn(text);
  if (typeof read === 'string') throw new Error(`WITNESSES cannot be used: ${read}`);
  return read.map(({ address, verifier }) => ({ verifier, add: witnessAt(address) }));
}

export function wireSchedule(): App {
  const env = environment(shape);
  const { client, facts, personRecords, views, snapshots, clock, ids } = openStores(env);
  const ports: Ports = {
    ...{ facts, personRecords, views, snapshots, clock, ids },
    tokens: dynamoTokens(client, env.TOKENS_TABLE),
    notes: dynamoNotes({ client, name: env.NOTES_TABLE }),
    workflows: whenAsked(async () => (await import('./workflows.ts')).openWorkflows(env.STATE_MACHINES, env.ALIAS)),
    storedCommits: dynamoCommits(client, env.FACTS_TABLE),
    logFiles: whenAsked(async () => (await import('./log-files.ts')).openLogFiles(env, clock)),
    logSigner: whenAsked(async () => (await import('./log-signer.ts')).openLogSigner(env.LOG_KEY)),
    logHeads: { signed: (streams: readonly string[]) => signHeads(ports, streams) },
    credentials: unavailable<never>('schedule', 'credentials'),
    secrets: whenAsked(async () => (await import('./webhooks.ts')).openSecrets(env.WEBHOOK_SECRETS, clock)),
    poster: whenAsked(async () => (await import('./webhooks.ts')).openPoster(env.WEBHOOK_ADDRESSES)),
    optimiser: unavailable<never>('schedule', 'optimiser'),
    followUps: unavailable<never>('schedule', 'followUps'),
    mailer: whenAsked(async () => (await import('./mailer.ts')).openMailer(env), { sender: env.MAIL_SENDER }),
    events: unavailable<never>('schedule', 'events'),
    files: unavailable<never>('schedule', 'files'),
  };
  return createApp(ports, { ...appSettings(env), witnesses: witnessesOf(env.WITNESSES) });
}
