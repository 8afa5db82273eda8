/** Time that moves in a world only when nothing is under way in it any more: what works is counted, and timers run one after the other. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Instant, toInstant, toMs } from '#domain/values/time.ts';
import type { FactStream } from '#local/host/fact-stream.ts';
import type { Span, VirtualClock } from './virtual-clock.ts';

/** Looks at the world until it rests; far more than anything in a test needs. */
const mostRounds = 5_000;
/** After so many looks something works in a thread of its own (the optimiser does), so there is no hurry. */
const soon = 200;

/** What is under way, so that time can wait for it. */
export interface Activity {
  underWay: number;
  seen: number;
}

/** Does the work and counts it as under way meanwhile. */
export async function busy<T>(activity: Activity, work: () => Promise<T>): Promise<T> {
  activity.underWay += 1;
  try {
    return await work();
  } finally {
    activity.underWay -= 1;
    activity.seen += 1;
  }
}

/** Moving time: one timer after the other, each only when nothing is under way any more. */
export function movement(clock: VirtualClock, factStream: FactStream, activity: Activity) {
  async function settle(): Promise<void> {
    for (let quiet = 0, rounds = 0; quiet < 2; rounds += 1) {
      if (rounds > mostRounds) throw new Error('the world never comes to rest: something goes round in circles');
      const before = activity.seen;
      await clock.settle();
      await factStream.idle();
      if (rounds > soon && activity.underWay > 0) await sleep(5);
      quiet = activity.underWay === 0 && activity.seen === before ? quiet + 1 : 0;
    }
  }
  async function advanceTo(instant: Instant): Promise<void> {
    await settle();
    for (let next = clock.timers()[0]; next !== undefined && next <= instant; next = clock.timers()[0]) {
      if (next > clock.now()) await clock.advanceTo(next);
      await settle();
    }
    await clock.advanceTo(instant);
    await settle();
  }
  const advanceBy = ({ days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }: Span) =>
    advanceTo(toInstant(toMs(clock.now()) + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds));
  return { settle, advanceTo, advanceBy };
}
