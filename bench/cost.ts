/**
 * From counted operations to money: pure arithmetic over bench/prices.json. What is counted comes from `npm run bench -- --costs`; what can only be
 * assumed (how long a Lambda runs, how much it logs) is one object, printed with every table. What a month without anybody costs: bench/idle.ts.
 */
import { type ScheduleId, schedules } from '#api/schedules.ts';
import { mostEntries } from '#functions/schedule/check-histories.ts';
import type { LogCounts, LogOperations } from './log-counts.ts';
import type { Looks } from './looks.ts';
import type { MailsBySetting, MailsOfOffice } from './mails.ts';
import priceFile from './prices.json' with { type: 'json' };

export type Prices = typeof priceFile;
export const prices: Prices = priceFile;

/** What a journey asked AWS for (bench/counted.ts counts it). */
export interface Operations {
  readonly apiRequests: number;
  readonly lambdaInvocations: number;
  readonly stateTransitions: number;
  /** Request units as DynamoDB bills them: 1 KB written, 4 KB read consistently, a query that finds nothing. */
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly events: number;
  /** Receivers: SES bills each of them. Reckoned for an office as `assumptions` says (bench/mails.ts). */
  readonly mails: number;
  readonly messages: number;
  readonly filePuts: number;
}

/** Everything that the bench counts and this file multiplies: bench/counts.json. */
export interface Counted {
  /** The day of the count. */
  readonly date: string;
  readonly lifecycle: Operations;
  readonly project: Operations;
  /** What a project of five gates leaves in facts. */
  readonly kilobytes: number;
  /** Pieces that a project tells people, and what becomes of them in offices of several sizes. */
  readonly pieces: number;
  readonly offices: readonly MailsOfOffice[];
  /** The same offices, by what each may set for all its people. */
  readonly settings: readonly MailsBySetting[];
  /** Read units of a page that somebody opens. */
  readonly pageReads: number;
  readonly looks: Looks;
  /** What the public log asks for. */
  readonly log: LogCounts;
  /** Read units of a run of each schedule when there is nothing to do. */
  readonly idleReads: Readonly<Record<ScheduleId, number>>;
}

export interface Assumptions {
  /** Memory of a Lambda times how long a call takes: 1 GB for 60 ms. */
  readonly gigabyteSeconds: number;
  /** Bytes logged by a call of a Lambda: our own lines, for Lambda's are not kept. */
  readonly logBytesACall: number;
  /** And by a state transition: only what fails is logged (cdk/workflows.ts). */
  readonly logBytesATransition: number;
  /** Share of calls that are traced: none, unless the deployment asks for it (`tracing=on`; X-Ray then takes the first of a second and 5 % besides). */
  readonly traced: number;
  /** Requests at the edge for each API request: pages and files besides. */
  readonly edgeRequests: number;
  /** Pages of lists that people open for each thing they do. */
  readonly readsPerWrite: number;
  /** New projects a year that share a board, and those that share a sponsor and a manager: the more, the more mails go together. */
  readonly projectsABoard: number;
  readonly projectsALead: number;
  /** Rounds of a project, and days for which each is open: each is looked at whenever workflows are checked. */
  readonly rounds: number;
  readonly roundDays: number;
  /** Days for which a project is under way. */
  readonly liveDays: number;
  /** Looks at its criteria a year: each week, and on days on which its office has changed what they depend on. */
  readonly officeChanges: number;
  /** Looks at its criteria besides, because time alone may have changed one: a day that a date names, a week of an alert that grows. */
  readonly dueLooks: number;
  /** Seconds of a Lambda (0.5 GB) for one look at a round or a project. */
  readonly lookSeconds: number;
  /** Commits of all histories of a project: each is a leaf of the public log (`npm run three-years`: what was stored, by project). */
  readonly commits: number;
  /** Of these, those that came in another hour than the one before of the same history: the others stand together in the log. */
  readonly runs: number;
}

export const assumptions: Assumptions = {
  gigabyteSeconds: 0.06,
  logBytesACall: 300,
  logBytesATransition: 0,
  traced: 0,
  edgeRequests: 1.5,
  readsPerWrite: 4,
  projectsABoard: 100,
  projectsALead: 10,
  rounds: 5,
  roundDays: 10,
  liveDays: 365,
  officeChanges: 12,
  dueLooks: 52,
  lookSeconds: 0.003,
  commits: 167,
  runs: 145,
};

/** A message of the queue is sent, received and deleted (fewer requests when several go together). */
const requestsPerMessage = 3;

export type Bill = Readonly<Record<string, number>>;

/** Dollars for operations, by service. */
export function billOf(done: Operations, { perUnit }: Prices = prices, assumed: Assumptions = assumptions): Bill {
  const logged = (done.lambdaInvocations * assumed.logBytesACall + done.stateTransitions * assumed.logBytesATransition) / 1e9;
  return {
    'Step Functions': done.stateTransitions * perUnit.stateTransition,
    Lambda: done.lambdaInvocations * (perUnit.lambdaRequest + assumed.gigabyteSeconds * perUnit.lambdaGigabyteSecond),
    DynamoDB: done.writeUnits * perUnit.writeUnit + done.readUnits * perUnit.readUnit,
    'API Gateway and CloudFront': done.apiRequests * (perUnit.apiRequest + assumed.edgeRequests * perUnit.edgeRequest),
    EventBridge: done.events * perUnit.event,
    'SES, by receivers': done.mails * perUnit.mail,
    SQS: done.messages * requestsPerMessage * perUnit.queueRequest,
    S3: done.filePuts * perUnit.filePut,
    'logs and traces': logged * perUnit.logGigabyte + done.lambdaInvocations * assumed.traced * perUnit.trace,
  };
}

/** The same with the pages that people open while they do it: `readsPerWrite` requests more, each a call and a page. */
export function withReading(done: Operations, pageReads: number, assumed: Assumptions = assumptions): Operations {
  const pages = done.apiRequests * assumed.readsPerWrite;
  return {
    ...done,
    apiRequests: done.apiRequests + pages,
    lambdaInvocations: done.lambdaInvocations + pages,
    readUnits: done.readUnits + pages * pageReads,
  };
}

export function total(bill: Bill): number {
  return Object.values(bill).reduce((sum, dollars) => sum + dollars, 0);
}

/** Dollars for a thousand journeys. */
export function perThousand(done: Operations): number {
  return total(billOf(done)) * 1000;
}

const everyMinutes = (id: ScheduleId) => schedules.find(row => row.id === id)?.everyMinutes ?? Number.POSITIVE_INFINITY;

/** Looks that time takes at one project during its life: at its open rounds, and at its criteria while a round is open and while none is. */
export function looksAt(assumed: Assumptions = assumptions): { rounds: number; withRound: number; quiet: number } {
  const minutes = (days: number) => days * 1440;
  const open = assumed.rounds * assumed.roundDays;
  const looksADay = 1 / 7 + (assumed.officeChanges + assumed.dueLooks) / assumed.liveDays;
  return {
    rounds: minutes(open) / everyMinutes('recover-all'),
    withRound: open * looksADay,
    quiet: (assumed.liveDays - open) * looksADay,
  };
}

/** Dollars for what the public log asks for. */
export function ofLog({ readUnits, writeUnits, fileGets, filePuts }: LogOperations, { perUnit }: Prices = prices): number {
  return readUnits * perUnit.readUnit + writeUnits * perUnit.writeUnit + fileGets * perUnit.fileGet + filePuts * perUnit.filePut;
}

/** Dollars for looking at one project during its life: grows with time more than with what anybody does. */
export function watchingOne(looks: Looks, { perUnit }: Prices = prices, assumed: Assumptions = assumptions): Bill {
  const look = (units: number) => units * perUnit.readUnit + assumed.lookSeconds * 0.5 * perUnit.lambdaGigabyteSecond;
  const times = looksAt(assumed);
  return {
    'daily look at open rounds': times.rounds * look(looks.round),
    'watching of criteria': times.withRound * look(looks.withRound) + times.quiet * look(looks.quiet),
  };
}

/** Dollars a month for the check of histories where there are more of them than one part of a day holds: its reads, and the eight minutes of a Lambda that it may take. */
export function checkMonth({ check }: Pick<Looks, 'check'>, { perUnit }: Prices = prices): number {
  const days = 365 / 12;
  return days * (mostEntries * check * perUnit.readUnit + 8 * 60 * 0.5 * perUnit.lambdaGigabyteSecond);
}

/** Dollars for one project from proposal to closure, by what they are for. */
export function projectBill({ project, pageReads, looks, log }: Counted): Bill {
  const place = { 'place in the public log': assumptions.commits * ofLog(log.entry) };
  return { ...billOf(withReading(project, pageReads)), ...watchingOne(looks), ...place };
}
