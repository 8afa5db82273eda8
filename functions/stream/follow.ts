/**
 * Follows a commit: each of its parts succeeds or fails by itself (decision 24). Mails are kept and sent apart, so that a slow mail server holds
 * up no list; whatever fails is kept too and tried again alone. What was done is not done again.
 */
import * as z from 'zod';
import type { Commit } from '#domain/history/commit.ts';
import type { FollowUp } from '#domain/history/follow-ups.ts';
import type { App } from '../kit/app.ts';
import { log } from '../kit/log.ts';
import { type Consequence, followUpOf } from './consequence.ts';
import { listsAndEvents, reactionsOf } from './process-commit.ts';
import { allWebhooks, webhookParts } from './webhooks.ts';

/** A kept part as it comes back, and as an operator gives it to have it followed again. */
export const followUpSchema = z.strictObject({
  stream: z.string().min(1),
  seq: z.int().min(1),
  reaction: z.string().min(1).optional(),
  receiver: z.string().min(1).optional(),
});

/** The name of all reactions together: they could not be told apart, because the states that they look at could not be read. */
const allReactions = 'reactions';

/** Names of parts that webhooks are owed. */
const ofWebhooks = /^(webhook|send-again|forget-webhook)[/]/;

/** Rejects only when what is left could not be kept: the commit then has to come again. */
export async function follow(commit: Commit, app: App): Promise<void> {
  const reactions = await orTogether(allReactions, reactionsOf(commit, app));
  const webhooks = await orTogether(allWebhooks, webhookParts(commit, app, 'known'));
  const lists = listsAndEvents(commit, app, fault =>
    keepFailed({ stream: commit.stream, seq: commit.seq, reaction: 'views' }, fault, app),
  );
  await carryOutAll(commit, [...lists, ...reactions, ...webhooks], app);
}

/** What failed after the commit was followed is tried again alone; when it cannot even be kept, the check of lists finds it. */
function keepFailed(followUp: FollowUp, fault: Error, { ports }: App): void {
  logFailure(followUp, fault);
  ports.followUps.keep([followUp], { tried: true }).catch((error: Error) => logFailure(followUp, error));
}

/** What cannot be told apart now is one part that fails, so that it is kept and tried again. */
function orTogether(name: string, parts: Promise<Consequence[]>): Promise<Consequence[]> {
  return parts.catch((error: Error) => [{ reaction: name, carryOut: () => Promise.reject(error) }]);
}

/** Carries out one kept part again; rejects when it fails. A part that no longer follows from the commit is done. */
export async function carryOut({ stream, seq, reaction, receiver }: FollowUp, app: App): Promise<void> {
  const [commit] = await app.ports.facts.read(stream, seq - 1, 1);
  if (commit?.seq !== seq) throw new Error(`there is no fact ${stream}#${seq}`);
  if (reaction === undefined) return follow(commit, app);
  const lists = listsAndEvents(commit, app).filter(part => part.reaction === reaction);
  if (lists[0]) return lists[0].carryOut();
  if (reaction === allReactions) return carryOutAll(commit, await reactionsOf(commit, app), app);
  if (reaction === allWebhooks) return carryOutAll(commit, await webhookParts(commit, app), app);
  const parts = await (ofWebhooks.test(reaction) ? webhookParts : reactionsOf)(commit, app);
  await carryOutAmong(parts, { stream, seq, reaction, receiver });
}

/** Carries out parts that were kept together, and answers those that failed. Of mails about one fact, what they are decided by is read once. */
export async function carryOutTogether(followUps: readonly FollowUp[], app: App): Promise<readonly FollowUp[]> {
  const [first] = followUps;
  if (!first) return [];
  const isLike = ({ stream, seq, receiver }: FollowUp) => stream === first.stream && seq === first.seq && receiver !== undefined;
  const parts = followUps.length > 1 && followUps.every(isLike) ? readOnce(first, app) : undefined;
  const failed: FollowUp[] = [];
  const work = followUps.map(followUp =>
    (parts ? parts.then(known => carryOutAmong(known, followUp)) : carryOut(followUp, app)).catch((error: Error) => {
      logFailure(followUp, error);
      failed.push(followUp);
    }),
  );
  await Promise.all(work);
  return failed;
}

async function readOnce({ stream, seq }: FollowUp, app: App): Promise<Consequence[]> {
  const [commit] = await app.ports.facts.read(stream, seq - 1, 1);
  if (commit?.seq !== seq) throw new Error(`there is no fact ${stream}#${seq}`);
  return reactionsOf(commit, app);
}

async function carryOutAmong(parts: readonly Consequence[], { reaction, receiver }: FollowUp): Promise<void> {
  await parts.find(part => part.reaction === reaction && part.receiver === receiver)?.carryOut();
}

/** Mails are kept, all others carried out side by side, and those that fail are kept. */
async function carryOutAll(commit: Commit, parts: readonly Consequence[], { ports }: App): Promise<void> {
  const mails = parts.filter(part => part.receiver !== undefined);
  const failed: FollowUp[] = [];
  const work = parts
    .filter(part => part.receiver === undefined)
    .map(part =>
      part.carryOut().catch((error: Error) => {
        logFailure(followUpOf(commit, part), error);
        failed.push(followUpOf(commit, part));
      }),
    );
  if (mails.length > 0)
    work.push(
      ports.followUps.keep(
        mails.map(mail => followUpOf(commit, mail)),
        { tried: false, ready: mails.map(mail => mail.carryOut) },
      ),
    );
  const results = await Promise.allSettled(work);
  if (failed.length > 0) await ports.followUps.keep(failed, { tried: true });
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/** The one line of a failure: it names what an operator gives to have it followed again. */
export function logFailure(followUp: FollowUp, error: Error): void {
  log.error('what follows from a fact failed', { ...followUp, error });
}
