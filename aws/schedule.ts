/**
 * The Lambda that time starts: `{ "schedule": ID }` runs one row of the manifest. What the endpoint counted becomes metrics named
 * `ID.COUNT` (for example `recover-recent.resumed`); an error leaves as it is and is tried again by whoever started it.
 */
import * as z from 'zod';
import { schedules } from '#api/schedules.ts';
import { runSchedule } from '#functions/schedules.ts';
import { count } from './metrics.ts';
import { wireSchedule } from './wiring/schedule.ts';

const app = wireSchedule();
const eventSchema = z.object({ schedule: z.string() });

export async function handler(event: unknown): Promise<Record<string, number>> {
  const { schedule } = eventSchema.parse(event);
  const row = schedules.find(entry => entry.id === schedule);
  if (!row) throw new Error(`there is no schedule ${schedule}`);
  const counts = await runSchedule(row.id, app);
  count(named(row.id, counts));
  return counts;
}

function named(prefix: string, counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([name, value]) => [`${prefix}.${name}`, value]));
}
