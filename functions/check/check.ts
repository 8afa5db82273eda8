/**
 * Holds everything that is derived from facts against the facts, and the facts against what vouches for them: chains and the public log, folded states, rows of
 * all lists (what is due among them), executions, evidence files, mails. Names what differs and writes nothing. Folded from the first fact
 * each time; memory grows with entries and rows, some 200 bytes each.
 */
import type { Commit } from '#domain/history/commit.ts';
import { canonical, sha256 } from '#domain/history/digest.ts';
import { isOfLog } from '#domain/history/log/streams.ts';
import { restartName } from '#domain/reactions/execution-name.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import { type ExecutionDue, mostRestarts } from '../kit/executions-due.ts';
import { type Finding, type FindingKind, findingKinds, sameFinding } from './finding.ts';
import { lookAtHistory } from './history.ts';
import type { NamedFile } from './named-files.ts';
import { checkLog, type Logged } from './public-log.ts';
import { besidesFacts, inList } from './rows-there.ts';
import type { Stored } from './stored.ts';

/** How much was looked at. */
export interface Counts {
  readonly histories: number;
  readonly entries: number;
  /** Entries in the public log, and how many are newer than it. */
  readonly leaves: number;
  readonly newer: number;
  readonly rows: number;
  readonly foldedStates: number;
  readonly workflows: number;
  readonly files: number;
  readonly mails: number;
  /** Histories of which some entries wait for what follows from them: nothing is said of their lists and executions. */
  readonly waiting: number;
}

export interface Checked extends Counts {
  /** By kind, each kind in the order in which it was met. */
  readonly findings: readonly Finding[];
}

export interface CheckOptions {
  readonly now: Instant;
  /** Is told how many histories were looked at. */
  readonly tell?: (histories: number) => void;
}

/** A workflow that was asked for so recently, in days (two minutes), may be on its way. */
const onItsWay = 2 / 1_440;

/** What was learnt of all histories. */
interface Expected {
  readonly rows: Map<string, string>;
  readonly executions: ExecutionDue[];
  readonly files: NamedFile[];
  /** How many facts each entry has, by history. */
  readonly entries: Map<string, readonly number[]>;
  readonly waiting: Set<string>;
  readonly logged: Map<string, readonly (Logged | undefined)[]>;
  /** Those of the log itself. */
  readonly ofLog: Commit[];
  readonly findings: Finding[];
}

export async function check(stored: Stored, { now, tell = () => {} }: CheckOptions): Promise<Checked> {
  const expected = await readHistories(stored, tell);
  const log = await checkLog(stored, { commits: expected.ofLog, entries: expected.logged, now });
  const lists = await checkLists(stored, expected);
  const folded = await checkFoldedStreams(stored, expected);
  const workflows = await checkWorkflows(stored, expected, now);
  const files = await checkFiles(stored, expected.files);
  const mails = await checkMails(stored, expected.entries);
  const parts = [log, lists, folded, workflows, files, mails];
  const findings = [...expected.findings, ...parts.flatMap(part => part.findings)];
  const place = (kind: FindingKind) => findingKinds.indexOf(kind);
  return {
    histories: expected.entries.size,
    entries: [...expected.entries.values()].reduce((sum, entries) => sum + entries.length, 0),
    ...{ leaves: log.count, newer: log.newer },
    ...{ rows: lists.count, foldedStates: folded.count, workflows: workflows.count, files: files.count, mails: mails.count },
    waiting: expected.waiting.size,
    findings: findings.toSorted((one, other) => place(one.kind) - place(other.kind)),
  };
}

/** The same where a service works meanwhile: what was found is looked for once more, and what is gone by then was on its way. */
export async function checkTwice(stored: Stored, options: CheckOptions, pause: () => Promise<void>): Promise<Checked> {
  const first = await check(stored, options);
  if (first.findings.length === 0) return first;
  await pause();
  const second = await check(stored, options);
  return { ...second, findings: second.findings.filter(one => first.findings.some(other => sameFinding(one, other))) };
}

interface Part {
  readonly count: number;
  readonly findings: readonly Finding[];
}

async function readHistories(stored: Stored, tell: (histories: number) => void): Promise<Expected> {
  const expected: Expected = {
    ...{ rows: new Map(), executions: [], files: [], entries: new Map() },
    ...{ waiting: new Set(), findings: [], logged: new Map(), ofLog: [] },
  };
  for await (const history of stored.histories()) {
    const { stream, commits, followed } = history;
    const seen = await lookAtHistory(history, stored);
    expected.findings.push(...seen.findings);
    expected.files.push(...seen.files);
    const counts: number[] = [];
    for (const { seq, facts } of commits) counts[seq] = facts.length;
    expected.entries.set(stream, counts.slice(1));
    if (isOfLog(stream)) expected.ofLog.push(...commits);
    else expected.logged.set(stream, loggedOf(commits));
    if (followed) {
      for (const { list, key, body } of seen.rows) expected.rows.set(placeOf(list, key), digestOfBody(body));
      expected.executions.push(...seen.executions);
    } else expected.waiting.add(stream);
    tell(expected.entries.size);
  }
  return expected;
}

function loggedOf(commits: readonly Commit[]): (Logged | undefined)[] {
  const bySeq: (Logged | undefined)[] = [];
  for (const { seq, digest, at } of commits) bySeq[seq] = { digest, at };
  return bySeq;
}

const placeOf = (list: string, key: string) => JSON.stringify([list, key]);
const digestOfBody = (body: unknown) => sha256(canonical(body ?? null)).slice(0, 32);

async function checkLists(stored: Stored, { rows: wanted, waiting }: Expected): Promise<Part> {
  const findings: Finding[] = [];
  let count = 0;
  for await (const { list, key, body, owner } of stored.rows()) {
    if (besidesFacts.has(list) || waiting.has(owner)) continue;
    count += 1;
    const place = placeOf(list, key);
    const right = wanted.get(place);
    wanted.delete(place);
    if (right === undefined) findings.push(inList(list, key, 'no fact makes this row'));
    else if (right !== digestOfBody(body)) findings.push(inList(list, key, 'the row is not what the facts make of it'));
  }
  for (const place of wanted.keys()) {
    const [list, key] = JSON.parse(place) as [string, string];
    findings.push(inList(list, key, 'the row is missing'));
  }
  return { count, findings };
}

/** Those of histories that are there were looked at with them. */
async function checkFoldedStreams(stored: Stored, { entries }: Expected): Promise<Part> {
  const findings: Finding[] = [];
  let count = 0;
  for await (const stream of stored.foldedStreams()) {
    count += 1;
    if (!entries.has(stream)) findings.push({ kind: 'folded-state', where: stream, what: 'there are no facts of it' });
  }
  return { count, findings };
}

async function checkWorkflows(stored: Stored, { executions, waiting }: Expected, now: Instant): Promise<Part> {
  const findings: Finding[] = [];
  const due = new Set<string>();
  for (const execution of executions) {
    const { workflow, name, since } = execution;
    const names = [name, ...Array.from({ length: mostRestarts }, (_, index) => restartName(name, index + 1))];
    for (const one of names) due.add(`${workflow} ${one}`);
    const young = since !== undefined && since > addDays(now, -onItsWay);
    if (!young && !(await runs(stored, workflow, names)))
      findings.push({ kind: 'workflow', where: `${workflow} ${name}`, what: 'it should run, and does not' });
  }
  const needless = waiting.size === 0 ? await runningBeside(stored, due) : [];
  return { count: executions.length, findings: [...findings, ...needless] };
}

async function runningBeside(stored: Stored, due: ReadonlySet<string>): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const { workflow, name } of stored.running()) {
    const where = `${workflow} ${name}`;
    if (!due.has(where)) findings.push({ kind: 'workflow', where, what: 'it runs, and nothing asks for it' });
  }
  return findings;
}

async function runs(stored: Stored, workflow: string, names: readonly string[]): Promise<boolean> {
  for (const name of names) {
    const status = await stored.status(workflow, name);
    if (status === 'running') return true;
    // What was never run again has no later names.
    if (status === 'absent' && name !== names[0]) return false;
  }
  return false;
}

async function checkFiles(stored: Stored, files: readonly NamedFile[]): Promise<Part> {
  const findings: Finding[] = [];
  for (const { key, sha256: named, by } of files) {
    const what = await faultOf(stored, key, named);
    if (what !== undefined) findings.push({ kind: 'file', where: key, what: `${what} (named by ${by})` });
  }
  return { count: files.length, findings };
}

async function faultOf({ files }: Stored, key: string, named: string): Promise<string | undefined> {
  try {
    const file = await files.describe(key);
    if (!file) return 'the file is missing';
    return file.sha256 === named ? undefined : 'the file is not the one that the facts name';
  } catch (error) {
    return (error as Error).message;
  }
}

/** Ids of mails that follow from a fact begin with its place; others (a mail of trial, an invitation) say nothing of facts. */
const placeInId = /^([a-z]+[/].+?)#(\d+)#(\d+)[/]/;

async function checkMails(stored: Stored, entries: Expected['entries']): Promise<Part> {
  const findings: Finding[] = [];
  let count = 0;
  for await (const id of stored.mails()) {
    count += 1;
    const [, stream = '', seq, index] = placeInId.exec(id) ?? [];
    if (stream === '') continue;
    const facts = entries.get(stream)?.[Number(seq) - 1] ?? 0;
    if (Number(index) >= facts) findings.push({ kind: 'mail', where: id, what: 'there is no such fact' });
  }
  return { count, findings };
}
