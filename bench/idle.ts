/**
 * What a deployment costs that nobody uses, month by month: what time starts, what watches it, and what is kept ready. Nothing is left out because it
 * is small: a row that is free on AWS stands there with what it would cost without its free tier.
 */
import { schedules } from '#api/schedules.ts';
import { assumptions, type Bill, type Counted, ofLog, type Prices, prices } from './cost.ts';

/**
 * What the deployment watches whether anybody uses it or not; test/cdk counts alarms and dashboard in the template. Own metrics are published when
 * there is something to count: in an idle deployment with a few projects at rest that is, where there is a dashboard, `recover-all.open`, reckoned as if it
 * were there all month.
 */
export const watched = { alarmMetrics: 10, dashboardMetrics: 41, dashboardOwnMetrics: 1 } as const;

/** Metrics that a dashboard of the free tier may show. */
export const freeDashboardMetrics = 50;

const minutesAMonth = 43_800;
const hoursAMonth = minutesAMonth / 60;
/** Two or three levels of tiles, a bundle, the checkpoint, and the key that is there already. */
const filesACheckpoint = 6;

/** Lambda keeps so many receives open at a queue, each for the 20 seconds of a long poll, whether anything comes or not. */
const receivesAtOnce = 5;
const receivesAMinute = 3;

/**
 * Tables that the schedules read when there is nothing to do (lists and notes). DynamoDB asks KMS for the key of a table again after five minutes; it
 * may ask less often while a table is in use, so this is an upper bound.
 */
const tablesRead = 2;
const minutesAKey = 5;

/** Calls that time makes in a month, by the manifest. */
export function scheduledCalls(rows: readonly { everyMinutes: number }[] = schedules): number {
  return rows.reduce((sum, row) => sum + minutesAMonth / row.everyMinutes, 0);
}

/** Dollars a month, by what they are for, without a dashboard. `free`: after the tiers that are always free, if nothing else in the account uses them. */
export function idleMonth(
  { idleReads, log }: Pick<Counted, 'idleReads' | 'log'>,
  { free }: { free: boolean },
  { perUnit, perMonth, free: tiers }: Prices = prices,
): Bill {
  const calls = scheduledCalls();
  const beyond = (amount: number, tier: number) => Math.max(0, amount - (free ? tier : 0));
  const reads = schedules.reduce((sum, { id, everyMinutes }) => sum + (minutesAMonth / everyMinutes) * idleReads[id], 0);
  const logged = (calls * assumptions.logBytesACall) / 1e9;
  const polls = minutesAMonth * receivesAtOnce * receivesAMinute;
  return {
    'alarms, by their metrics': beyond(watched.alarmMetrics, tiers.alarmMetrics) * perMonth.alarmMetric,
    'the key that signs the public log': perMonth.signingKey,
    'checkpoints of the public log, one an hour, and their files':
      hoursAMonth * (perUnit.signature + filesACheckpoint * perUnit.filePut),
    'what each of them reads and notes': hoursAMonth * ofLog(log.growth),
    'requests for the keys of tables': beyond((tablesRead * minutesAMonth) / minutesAKey, tiers.keyRequests) * perUnit.keyRequest,
    'Lambdas that schedules start':
      beyond(calls, tiers.lambdaRequests) * perUnit.lambdaRequest +
      beyond(calls * assumptions.gigabyteSeconds, tiers.lambdaGigabyteSeconds) * perUnit.lambdaGigabyteSecond,
    'schedules themselves (rules of the default bus)': calls * perUnit.scheduledRule,
    'their reads of DynamoDB': reads * perUnit.readUnit,
    'their logs': beyond(logged, tiers.logGigabytes) * perUnit.logGigabyte,
    'waiting at the queue': beyond(polls, tiers.queueRequests) * perUnit.queueRequest,
  };
}

/** Dollars a month that the dashboard adds where there is one, with what is counted for it alone. `free`: as above. */
export function dashboardMonth({ free }: { free: boolean }, { perMonth, free: tiers }: Prices = prices): number {
  const beyond = (amount: number, tier: number) => Math.max(0, amount - (free ? tier : 0));
  return (
    beyond(1, tiers.dashboards) * perMonth.dashboard +
    beyond(watched.dashboardOwnMetrics, tiers.customMetrics) * perMonth.customMetric
  );
}
