/**
 * The Lambda that time starts: `{ "schedule": ID }` runs one row of the manifest. What the endpoint counted is told as
 * `ID.COUNT` (for example `recover-recent.resumed`; `metrics.ts`); an error leaves as it is and is tried again by whoever started it. `{ "heads": [STREAM, …] }` is
 * asked by those that make exports: it signs, with the log's key, how many entries of these histories the log holds, after reading them itself. And it
 * hears from Step Functions of executions that did not come to their end.
 */
import * as z from 'zod';
import { schedules } from '#api/schedules.ts';
import type { SignedHeads } from '#domain/history/log/ports.ts';
import { noteEnded } from '#functions/kit/ended-executions.ts';
import { runSchedule } from '#functions/schedules.ts';
import { count } from './metrics.ts';
import { wireSchedule } from './wiring/schedule.ts';

const app = wireSchedule();
const eventSchema = z.union([
  z.object({ source: z.literal('aws.states'), detail: z.object({ executionArn: z.string(), input: z.string().nullish() }) }),
  z.object({ schedule: z.string() }),
  z.object({ heads: z.array(z.string().min(1)).min(1).max(10_000) }),
]);

export async function handler(event: unknown): Promise<Record<string, number> | SignedHeads | null> {
  const asked = eventSchema.parse(event);
  if ('detail' in asked) return noteEnded(endedIn(asked.detail), app);
  if ('heads' in asked) return (await app.ports.logHeads.signed(asked.heads)) ?? null;
  const { schedule } = asked;
  const row = schedules.find(entry => entry.id === schedule);
  if (!row) throw new Error(`there is no schedule ${schedule}`);
  const counts = await runSchedule(row.id, app);
  count(named(row.id, counts));
  return counts;
}

/** Step Functions leaves out an input that is too large for the event, which ours never are. */
function endedIn({ executionArn, input }: { executionArn: string; input?: string | null | undefined }) {
  return { execution: executionArn.split(':').slice(-2).join(':'), input: JSON.parse(input ?? 'null') as unknown };
}

function named(prefix: string, counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([name, value]) => [`${prefix}.${name}`, value]));
}
