/**
 * From counted operations to money: pure arithmetic over bench/prices.json. What is counted comes from `npm run bench`; what can only be
 * assumed (how long a Lambda runs, how much it logs) is one object, printed with every table.
 */
import { schedules } from '#api/schedules.ts';
import priceFile from './prices.json' with { type: 'json' };

export type Prices = typeof priceFile;
export const prices: Prices = priceFile;

/** What a journey asked AWS for (bench/counted.ts counts it). */
export interface Operations {
  readonly apiRequests: number;
  readonly lambdaInvocations: number;
  readonly stateTransitions: number;
  /** Request units as DynamoDB bills them: 1 KB written, 4 KB read consistently. */
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly events: number;
  /** Receivers: SES bills each of them. */
  readonly mails: number;
  readonly messages: number;
  readonly filePuts: number;
}

export interface Assumptions {
  /** Memory of a Lambda times how long a call takes: 1 GB for 60 ms. */
  readonly gigabyteSeconds: number;
  /** Bytes logged by a call of a Lambda, and by a state transition. */
  readonly logBytes: number;
  /** Share of calls that are traced (X-Ray samples: the first of a second, then 5 %). */
  readonly traced: number;
  /** Requests at the edge for each API request: pages and files besides. */
  readonly edgeRequests: number;
  /** Pages of lists that people open for each thing they do. */
  readonly readsPerWrite: number;
  /** Rounds of a project, and days for which each is open: each is looked at whenever workflows are checked. */
  readonly rounds: number;
  readonly roundDays: number;
  /** Days for which a project is under way: its criteria are looked at each time they are watched. */
  readonly liveDays: number;
  /** Read units and seconds of a Lambda (0.5 GB) for one look at a round or a project. */
  readonly lookReads: number;
  readonly lookSeconds: number;
  /** Hours in which a history of the project changed: each is signed and anchored once. As many as its facts is the upper bound. */
  readonly changedHours: number;
}

export const assumptions: Assumptions = {
  gigabyteSeconds: 0.06,
  logBytes: 900,
  traced: 0.1,
  edgeRequests: 1.5,
  readsPerWrite: 4,
  rounds: 5,
  roundDays: 10,
  liveDays: 365,
  lookReads: 2,
  lookSeconds: 0.003,
  changedHours: 65,
};

/** A message of the queue is sent, received and deleted (fewer requests when several go together). */
const requestsPerMessage = 3;

export type Bill = Readonly<Record<string, number>>;

/** Dollars for operations, by service. */
export function billOf(done: Operations, { perUnit }: Prices = prices, assumed: Assumptions = assumptions): Bill {
  const logged = ((done.lambdaInvocations + done.stateTransitions) * assumed.logBytes) / 1e9;
  return {
    'Step Functions': done.stateTransitions * perUnit.stateTransition,
    Lambda: done.lambdaInvocations * (perUnit.lambdaRequest + assumed.gigabyteSeconds * perUnit.lambdaGigabyteSecond),
    DynamoDB: done.writeUnits * perUnit.writeUnit + done.readUnits * perUnit.readUnit,
    'API Gateway and CloudFront': done.apiRequests * (perUnit.apiRequest + assumed.edgeRequests * perUnit.edgeRequest),
    EventBridge: done.events * perUnit.event,
    SES: done.mails * perUnit.mail,
    SQS: done.messages * requestsPerMessage * perUnit.queueRequest,
    S3: done.filePuts * perUnit.filePut,
    'Logs and traces': logged * perUnit.logGigabyte + done.lambdaInvocations * assumed.traced * perUnit.trace,
  };
}

/** The same with the pages that people open while they do it: `readsPerWrite` requests more, each a call and a page of a list. */
export function withReading(done: Operations, assumed: Assumptions = assumptions): Operations {
  const pages = done.apiRequests * assumed.readsPerWrite;
  return {
    ...done,
    apiRequests: done.apiRequests + pages,
    lambdaInvocations: done.lambdaInvocations + pages,
    readUnits: done.readUnits + pages * 4,
  };
}

export function total(bill: Bill): number {
  return Object.values(bill).reduce((sum, dollars) => sum + dollars, 0);
}

/** Dollars for a thousand journeys. */
export function perThousand(done: Operations): number {
  return total(billOf(done)) * 1000;
}

/**
 * What the deployment watches whether anybody uses it or not; test/cdk counts the alarms' metrics in the template. Own metrics are
 * published when there is something to count: in an idle deployment with a few projects at rest those are `watch-criteria.projects` and
 * `recover-all.open`.
 */
export const watched = { alarmMetrics: 26, customMetrics: 2 } as const;

const minutesAMonth = 43_800;

/** Calls that time makes in a month, by the manifest. */
export function scheduledCalls(rows: readonly { everyMinutes: number }[] = schedules): number {
  return rows.reduce((sum, row) => sum + minutesAMonth / row.everyMinutes, 0);
}

/** Dollars a month for a deployment that nobody uses: schedules, alarms, metrics, logs. `free`: after the tiers that are always free. */
export function idleMonth({ free }: { free: boolean }, { perUnit, perMonth, free: tiers }: Prices = prices): Bill {
  const calls = scheduledCalls();
  const beyond = (amount: number, tier: number) => Math.max(0, amount - (free ? tier : 0));
  const seconds = calls * assumptions.gigabyteSeconds;
  const logs = (calls * assumptions.logBytes) / 1e9;
  return {
    Lambda:
      beyond(calls, tiers.lambdaRequests) * perUnit.lambdaRequest +
      beyond(seconds, tiers.lambdaGigabyteSeconds) * perUnit.lambdaGigabyteSecond,
    DynamoDB: calls * perUnit.readUnit,
    Alarms: beyond(watched.alarmMetrics, tiers.alarmMetrics) * perMonth.alarmMetric,
    Metrics: beyond(watched.customMetrics, tiers.customMetrics) * perMonth.customMetric,
    Logs: beyond(logs, tiers.logGigabytes) * perUnit.logGigabyte,
    'Signing key': perMonth.signingKey,
  };
}

const everyMinutes = (id: string) => schedules.find(row => row.id === id)?.everyMinutes ?? Number.POSITIVE_INFINITY;

/** Looks that time takes at one project during its life: at its open rounds, and at its criteria. */
export function looksAt(assumed: Assumptions = assumptions): { rounds: number; criteria: number } {
  const minutes = (days: number) => days * 1440;
  return {
    rounds: (assumed.rounds * minutes(assumed.roundDays)) / everyMinutes('recover-all'),
    criteria: minutes(assumed.liveDays) / everyMinutes('watch-criteria'),
  };
}

/** Dollars for looking at one project during its life, and for anchoring it: grows with time more than with what anybody does. */
export function watchingOne({ perUnit }: Prices = prices, assumed: Assumptions = assumptions): Bill {
  const look = assumed.lookReads * perUnit.readUnit + assumed.lookSeconds * 0.5 * perUnit.lambdaGigabyteSecond;
  const { rounds, criteria } = looksAt(assumed);
  return {
    'Hourly look at open rounds': rounds * look,
    'Watching of criteria': criteria * look,
    'Anchors, signed': assumed.changedHours * (perUnit.signature + perUnit.filePut),
  };
}

/** Bytes that a project leaves for ever: facts, twice again in lists and folded states. */
export interface Footprint {
  readonly kilobytes: number;
}

/** Dollars a year for so many projects a year, in the first year and in the tenth, when nine years of facts lie there too. */
export function yearly(project: Operations, projects: number, { kilobytes }: Footprint): { first: number; tenth: number } {
  const work = (total(billOf(withReading(project))) + total(watchingOne())) * projects;
  const idle = total(idleMonth({ free: false })) * 12;
  const gigabytes = (projects * kilobytes) / 1e6;
  const { storedGigabyte, recoverableGigabyte } = prices.perMonth;
  const keeping = (years: number) => gigabytes * years * 12 * (storedGigabyte * 3 + recoverableGigabyte);
  return { first: work + idle + keeping(0.5), tenth: work + idle + keeping(9.5) };
}

/** The rows of the cost table: dollars per thousand projects by service, the idle month, and three portfolios. */
export function costRows(project: Operations, footprint: Footprint = { kilobytes: 120 }): (readonly [string, string])[] {
  const dollars = (amount: number) => `$${amount < 10 ? amount.toFixed(2) : Math.round(amount).toLocaleString('en-US')}`;
  const bill = { ...billOf(withReading(project)), ...watchingOne() };
  const portfolio = (projects: number) => {
    const { first, tenth } = yearly(project, projects, footprint);
    return [
      `${projects.toLocaleString('en-US')} projects a year`,
      `${dollars(first)} a year, ${dollars(tenth)} in the tenth year`,
    ] as const;
  };
  return [
    ...Object.entries(bill).map(([service, one]) => [`1,000 projects: ${service}`, dollars(one * 1000)] as const),
    ['1,000 projects', dollars(total(bill) * 1000)],
    ['idle month, before free tiers', dollars(total(idleMonth({ free: false })))],
    ['idle month, after free tiers', dollars(total(idleMonth({ free: true })))],
    ...[100, 10_000, 1_000_000].map(portfolio),
  ];
}
